import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IPty, spawn } from "@lydell/node-pty";
import headless from "@xterm/headless";

/** The built program in a pseudo-terminal, as a user sees and handles it. */
export interface TestTerminal {
  /**
   * Presses keys one after the other, by name: "enter", "esc", "down", "ctrl+c", or a character.
   */
  readonly press: (...keys: readonly string[]) => void;
  readonly type: (text: string) => void;
  readonly paste: (text: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Closes the terminal, as when its window is closed or a connection breaks. */
  readonly hangUp: () => void;
  readonly processId: number;
  /** What is on the screen now. */
  readonly screen: () => string;
  /** The emulated terminal itself, for what needs more of the screen than its text. */
  readonly emulation: InstanceType<typeof headless.Terminal>;
  /** Every byte that the program wrote, as text. */
  readonly output: () => string;
  /** Waits until the screen matches; fails with the screen that there is. */
  readonly expectScreen: (pattern: RegExp) => Promise<string>;
  readonly expectNoMore: (pattern: RegExp) => Promise<string>;
  /** Waits until everything that was written matches. */
  readonly expectOutput: (pattern: RegExp) => Promise<void>;
  readonly expectExit: () => Promise<{ readonly exitCode: number; readonly signal: number | undefined }>;
}

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** The program; the built one when left out. */
  readonly program?: string;
  /** A file for standard error, which is the terminal when left out. */
  readonly errorFile?: string;
  /** The XDG data folder, and the home folder; a fresh one when left out. */
  readonly dataHome?: string;
  /** What the config file says; there is none when left out. */
  readonly config?: unknown;
}

/**
 * Starts the built program. It is ended, and its own folder removed, when the returned value is
 * disposed of.
 */
export function openTerminal(options: TerminalOptions = {}): TestTerminal & Disposable {
  const { columns = 100, rows = 30 } = options;
  const dataHome = options.dataHome ?? freshDataHome();
  if (options.config !== undefined) writeConfig(dataHome, options.config);
  const words = [process.execPath, options.program ?? program, ...(options.args ?? [])];
  const line = options.errorFile === undefined ? 'exec "$@"' : 'exec "$@" 2>"$ERROR_FILE"';
  const child = spawn("/bin/sh", ["-c", line, "sh", ...words], {
    cols: columns,
    rows,
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: dataHome,
      XDG_DATA_HOME: dataHome,
      TERM: "xterm-256color",
      ...compiledCode(),
      ...(options.errorFile !== undefined && { ERROR_FILE: options.errorFile }),
      ...options.env,
    },
  });
  const emulation = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 });
  const changes = new Set<() => void>();
  const announce = (): void => changes.forEach((change) => change());
  let output = "";
  let drawn = "";
  let exit: { exitCode: number; signal: number | undefined } | undefined;
  child.onData((data) => {
    output += data;
    emulation.write(data, () => {
      drawn += data;
      announce();
    });
  });
  child.onExit(({ exitCode, signal }) => {
    exit = { exitCode, signal };
    emulation.write("", announce);
  });
  const waitForScreen = async (pattern: RegExp, wanted: boolean): Promise<string> =>
    waitFor(`expected ${wanted ? "" : "no "}${String(pattern)}`, () => {
      const screen = screenOf(emulation);
      return isWholeFrame(drawn) && pattern.test(screen) === wanted ? screen : undefined;
    });
  const waitFor = async <Found>(what: string, look: () => Found | undefined): Promise<Found> =>
    waitForChange({ changes, look, complain: () => `${what}, but the screen is:\n${screenOf(emulation)}` });
  return {
    press: (...keys) => keys.forEach((key) => child.write(keySequence(key))),
    type: (text) => child.write(text),
    paste: (text) => child.write(`\u001B[200~${text}\u001B[201~`),
    resize(newColumns, newRows) {
      emulation.resize(newColumns, newRows);
      child.resize(newColumns, newRows);
    },
    signal: (name) => child.kill(name),
    hangUp() {
      // Its `destroy` sends a second SIGHUP after the one of the kernel, at any time: it ends a
      // program that is on its way out, and whose handlers Node took off.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion, no-underscore-dangle -- its types leave it out
      (child as unknown as { readonly _socket: { readonly destroy: () => void } })._socket.destroy();
    },
    processId: child.pid,
    screen: () => screenOf(emulation),
    emulation,
    output: () => output,
    expectScreen: async (pattern) => waitForScreen(pattern, true),
    expectNoMore: async (pattern) => waitForScreen(pattern, false),
    async expectOutput(pattern) {
      await waitFor(`expected output ${String(pattern)}`, () => (pattern.test(output) ? true : undefined));
    },
    expectExit: async () => waitFor("expected the program to end", () => exit),
    [Symbol.dispose]() {
      if (exit === undefined) kill(child);
      if (options.dataHome === undefined) rmSync(dataHome, { recursive: true, force: true });
    },
  };
}

/**
 * What Node compiled of the program, as an environment: for all programs of all tests. Each has a
 * home of its own, where its own copy would be, and would compile everything anew.
 */
export function compiledCode(): { readonly NODE_COMPILE_CACHE?: string } {
  const folder = process.env["NODE_COMPILE_CACHE"];
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}

/** A folder for a program's data, in the system's temporary folder. */
export function freshDataHome(): string {
  return mkdtempSync(join(tmpdir(), "cftokens-"));
}

function writeConfig(home: string, config: unknown): void {
  const folder = join(home, ".config", "cftokens");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "config.json"), JSON.stringify(config));
}

/** The state of a process as the kernel says it: "S" sleeping, "T" stopped. */
export function processState(processId: number): string {
  return / ([A-Z]) /u.exec(readFileSync(`/proc/${processId}/stat`, "utf8"))?.[1] ?? "?";
}

/** The status line once all lists are there. */
export const loaded = /^ \d+ tokens(?: {2}[^·]*)?$/mu;

/** The built program. */
export const program = join(import.meta.dirname, "..", "dist", "cftokens.js");

// A wait ends a program that hangs; it says nothing of speed, which a busy machine divides by ten.
const longestWait = 90_000;

async function waitForChange<Found>({
  changes,
  look,
  complain,
}: {
  changes: Set<() => void>;
  look: () => Found | undefined;
  complain: () => string;
}): Promise<Found> {
  const found = Promise.withResolvers<Found>();
  const check = (): void => {
    const value = look();
    if (value !== undefined) found.resolve(value);
  };
  const deadline = setTimeout(() => found.reject(new Error(complain())), longestWait);
  changes.add(check);
  check();
  try {
    return await found.promise;
  } finally {
    clearTimeout(deadline);
    changes.delete(check);
  }
}

// Ink wraps each frame in the marks of synchronized output: within them the screen is half old,
// half new.
function isWholeFrame(drawn: string): boolean {
  return drawn.lastIndexOf("\u001B[?2026l") >= drawn.lastIndexOf("\u001B[?2026h");
}

function screenOf(terminal: InstanceType<typeof headless.Terminal>): string {
  const { active } = terminal.buffer;
  const lines = Array.from({ length: terminal.rows }, (_, row) => active.getLine(active.viewportY + row));
  return lines.map((line) => line?.translateToString(true, 0, terminal.cols) ?? "").join("\n");
}

/** What a terminal sends for a key. */
export function keySequence(key: string): string {
  const control = /^ctrl\+([a-z])$/u.exec(key)?.[1];
  if (control !== undefined) return String.fromCodePoint((control.codePointAt(0) ?? 0) - 96);
  return sequences[key] ?? key;
}

function kill(child: IPty): void {
  child.kill("SIGCONT");
  child.kill("SIGKILL");
}

const sequences: Readonly<Record<string, string>> = {
  enter: "\r",
  esc: "\u001B",
  tab: "\t",
  "shift+tab": "\u001B[Z",
  up: "\u001B[A",
  down: "\u001B[B",
  right: "\u001B[C",
  left: "\u001B[D",
  pagedown: "\u001B[6~",
  pageup: "\u001B[5~",
  backspace: "\u007F",
  home: "\u001B[H",
  end: "\u001B[F",
  delete: "\u001B[3~",
};
