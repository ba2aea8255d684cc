import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { relative, sep } from "node:path";
import {
  API as CompilerApi,
  type Diagnostic,
  type Project,
  type Snapshot,
} from "typescript-7/unstable/async";
import { compareStamps, type FileStamps, readStamps } from "./file-stamps.ts";
import { formatDiagnostic } from "./format-diagnostic.ts";

/** A program, its configuration and its files. */
export interface CheckedProgram {
  readonly root: string;
  /** The program's configuration file, as an absolute path. */
  readonly config: string;
  /** Glob patterns, relative to the root, of the files that it may be made of. */
  readonly sources: readonly string[];
}

// How long a compiler may take to shut down, in milliseconds.
const farewell = 2000;

/** A compiler that has a program in memory. */
export interface CompilerSession {
  /** The type errors of the program's files, one per line. */
  readonly check: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Starts a compiler. Only this file knows its programmatic interface, which is not stable yet. */
export function openCompilerSession({ root, config, sources }: CheckedProgram): CompilerSession {
  const api = new CompilerApi({ cwd: root });
  const ended = new AbortController();
  let seen: FileStamps | undefined;
  let shown: Snapshot | undefined;
  const nameFile = (file: string) => relative(root, file).split(sep).join("/");
  let lastCheck: Promise<readonly string[]> | undefined;
  const check = async () => {
    const found = readStamps(root, sources);
    const update =
      seen === undefined ? { openProjects: [config] } : { fileChanges: compareStamps(seen, found) };
    seen = found;
    const next = await api.updateSnapshot(update);
    ended.signal.throwIfAborted();
    await shown?.dispose();
    shown = next;
    const project = next.getProject(config);
    if (project === undefined) throw new Error(`${config} cannot be read`);
    const diagnostics = await diagnosticsOf(project, ended.signal);
    return diagnostics.flatMap((one) => formatDiagnostic(one, { readText, nameFile }).split("\n"));
  };
  return {
    close: async () => {
      ended.abort(new Error("the compiler was ended"));
      // Wait for a running request, or the interface writes to a closed stream.
      await Promise.race([Promise.allSettled([lastCheck]), setTimeout(farewell, undefined, { ref: false })]);
      await api.close();
    },
    check: () => {
      lastCheck = check();
      return lastCheck;
    },
  };
}

// The diagnostics of the program's own files, one file after another: in parallel, the compiler
// would check several times what they have in common.
async function diagnosticsOf(
  { program, rootFiles }: Project,
  ended: AbortSignal,
): Promise<readonly Diagnostic[]> {
  const own = new Set(rootFiles);
  const unreadable = (await program.getSyntacticDiagnostics()).filter(({ fileName = "" }) =>
    own.has(fileName),
  );
  const found = [
    ...(await program.getConfigFileParsingDiagnostics()),
    ...(await program.getProgramDiagnostics()),
    ...unreadable,
  ];
  for (const file of rootFiles) {
    ended.throwIfAborted();
    found.push(...(await program.getSemanticDiagnostics(file)));
  }
  return found;
}

function readText(file: string): string {
  return readFileSync(file, "utf8");
}
