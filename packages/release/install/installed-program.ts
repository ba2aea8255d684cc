import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn as spawnInTerminal } from "@lydell/node-pty";

/** The program as somebody has installed it, who has nothing else: an empty home, no workspace. */
export interface InstalledProgram {
  /** The home folder, in which the program is run. */
  readonly home: string;
  readonly run: (...words: readonly string[]) => Ended;
  /** Starts it, and leaves it running. */
  readonly start: (...words: readonly string[]) => ChildProcessWithoutNullStreams;
  /** What a terminal gets until the text is there; ends the program then. */
  readonly show: (text: string, ...words: readonly string[]) => Promise<string>;
  /** Writes a file into the home folder. */
  readonly write: (name: string, text: string) => void;
  readonly read: (name: string) => string;
  /** Names of files in a folder of the home folder, those below it too. */
  readonly list: (folder: string) => readonly string[];
}

interface Surroundings {
  /** Where it may look for others. */
  readonly path: string;
  /** The folder that is its home; a new one when left out. */
  readonly home?: string;
  /** How the program sees this folder, when that is another way. */
  readonly inside?: string;
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Gives the program behind a command, such as `["/usr/bin/cftokens"]`. */
export function installedProgram(
  command: readonly string[],
  { path, home = mkdtempSync(join(tmpdir(), "cftokens-home-")), inside = home }: Surroundings,
): InstalledProgram & Disposable {
  const [program = "", ...before] = command;
  // No variable of the machine but these: no token, no configuration, no other home.
  const options = { cwd: home, env: { HOME: inside, PATH: path, TERM: "xterm-256color" } };
  return {
    home,
    run(...words) {
      const { status, stdout, stderr, error } = spawnSync(program, [...before, ...words], {
        ...options,
        encoding: "utf8",
        timeout: longest,
      });
      if (error !== undefined) throw error;
      return { status, stdout, stderr };
    },
    start: (...words) => spawn(program, [...before, ...words], options),
    async show(text, ...words) {
      const shown = spawnInTerminal(program, [...before, ...words], { ...options, cols: 100, rows: 30 });
      let output = "";
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      shown.onData((data) => {
        output += data;
        if (output.includes(text)) resolve(output);
      });
      shown.onExit(() => reject(new Error(`It ended without "${text}":\n${output}`)));
      const late = setTimeout(() => reject(new Error(`"${text}" did not come:\n${output}`)), longest);
      try {
        return await promise;
      } finally {
        clearTimeout(late);
        shown.kill("SIGKILL");
      }
    },
    write(name, text) {
      mkdirSync(join(home, name, ".."), { recursive: true });
      writeFileSync(join(home, name), text);
    },
    read: (name) => readFileSync(join(home, name), "utf8"),
    list: (folder) => readdirSync(join(home, folder), { recursive: true, encoding: "utf8" }).toSorted(),
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
  };
}

// Milliseconds.
const longest = 60_000;
