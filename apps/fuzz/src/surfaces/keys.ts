import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type IPty, spawn } from "@lydell/node-pty";
import fc from "fast-check";
import { hostileNames } from "../inputs/hostile-values.ts";
import { createSurface, fault, held, type Surface } from "../surface.ts";

/** Keys that are typed at once, and the size that the terminal has then. */
export interface KeysInput {
  readonly keys: readonly string[];
  readonly columns: number;
  readonly rows: number;
}

/**
 * The screens: keys, pasted text, mouse reports and sizes at random. The program must go on or end
 * as one asked it to, and must still draw. It writes to its folder only, and finds no program to
 * run.
 */
export async function openKeys(folder: string): Promise<Surface> {
  if (!existsSync(program))
    throw new Error("The terminal UI is not built: run pnpm --filter cftokens build.");
  let screens = startScreens(folder);
  return createSurface({
    inputs: keysInputs,
    async attempt({ keys, columns, rows }) {
      if (screens.exitCode() !== undefined) screens = startScreens(folder);
      screens.pty.resize(columns, rows);
      screens.pty.write(keys.join(""));
      await screens.drawn();
      // The palette may have stopped it, as Ctrl+Z does.
      screens.pty.kill("SIGCONT");
      const code = screens.exitCode();
      if (code !== undefined && code !== 0) return fault(`ends with ${code}: ${screens.lastOutput()}`);
      if (/is a fault of cftokens/u.test(screens.lastOutput())) return fault(screens.lastOutput());
      return held(code === undefined ? "goes on" : "ended as asked");
    },
    memory: () => (screens.exitCode() === undefined ? residentBytes(screens.pty.pid) : undefined),
    async close() {
      screens.pty.kill("SIGKILL");
    },
  });
}

interface Screens {
  readonly pty: IPty;
  readonly exitCode: () => number | undefined;
  readonly lastOutput: () => string;
  /** Resolves once something was drawn and nothing more is, or the program has ended. */
  readonly drawn: () => Promise<void>;
}

function startScreens(folder: string): Screens {
  const pty = spawn(process.execPath, [program, "--emulator"], {
    cols: 100,
    rows: 30,
    cwd: folder,
    env: fencedTo(folder),
  });
  let exit: number | undefined;
  let output = "";
  let lastDrawn = 0;
  pty.onExit(({ exitCode }) => {
    exit = exitCode;
  });
  pty.onData((text) => {
    output = (output + text).slice(-8000);
    lastDrawn = performance.now();
  });
  return {
    pty,
    exitCode: () => exit,
    lastOutput: () => output,
    drawn: async () => whenQuiet(() => (exit === undefined ? lastDrawn : undefined)),
  };
}

// Waits until something was drawn and nothing more is, or nothing is there to draw. `lastDrawn` is
// undefined once the program has ended.
async function whenQuiet(lastDrawn: () => number | undefined): Promise<void> {
  const begun = performance.now();
  for (;;) {
    await wait(quiet);
    const drawn = lastDrawn();
    const now = performance.now();
    if (drawn === undefined || (drawn >= begun && now - drawn >= quiet)) return;
    // Keys that change nothing draw nothing.
    if (drawn < begun && now - begun > 20 * quiet) return;
  }
}

// Undefined for a process that has just ended.
function residentBytes(pid: number): number | undefined {
  const file = `/proc/${pid}/statm`;
  const pages = existsSync(file) ? /^\d+ (\d+)/u.exec(readFileSync(file, "utf8"))?.[1] : undefined;
  return pages === undefined ? undefined : Number(pages) * 4096;
}

function fencedTo(folder: string): Record<string, string> {
  return {
    NODE_OPTIONS: `--permission --allow-fs-read=* --allow-fs-write=${folder} --allow-child-process --no-warnings ${smallHeap}`,
    PATH: join(folder, "no-programs"),
    HOME: folder,
    TERM: "xterm-256color",
    XDG_DATA_HOME: folder,
    XDG_STATE_HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
  };
}

const program = join(import.meta.dirname, "..", "..", "..", "tui", "dist", "cftokens.js");
// With room to take, V8 takes it before it collects, and what the program keeps could not be told
// from that.
const smallHeap = "--max-semi-space-size=2 --max-old-space-size=128";
// Two frames of a terminal UI, in milliseconds.
const quiet = 35;

const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  // `q` and `P` leave, `>` would write where it is told.
  (key) => !["q", "P", ">"].includes(key),
);
const sequences = [
  "\r",
  "\r",
  "\t",
  "\u001B[A",
  "\u001B[B",
  "\u001B[C",
  "\u001B[D",
  "\u001B[5~",
  "\u001B[6~",
  "\u001B[Z",
  "\u007F",
  "\u0001",
  "\u0005",
  "\u0012",
  "\u0015",
  "\u001B[<0;5;5M",
  "\u001B[<64;5;5M",
  "\u001B[O",
  "\u001B[I",
  "\u001B",
  "日",
  "👩‍👩‍👧",
  "R\ry",
];

const keysInputs = fc.record({
  keys: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...printable) },
      { weight: 4, arbitrary: fc.constantFrom(...sequences) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...hostileNames).map((text) => `\u001B[200~${text}\u001B[201~`),
      },
    ),
    { minLength: 1, maxLength: 60 },
  ),
  columns: fc.constantFrom(100, 80, 200, 60, 40, 1),
  rows: fc.constantFrom(30, 24, 50, 10, 1),
});
