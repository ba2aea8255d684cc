import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckedProgram, CompilerSession } from "./compiler-session.ts";

/** Checks the types of a program repeatedly. */
export interface TypeChecker {
  /** The type errors of the program's files, as the compiler prints them. */
  readonly check: () => Promise<readonly string[]>;
  /** Ends the compiler. */
  readonly close: () => Promise<void>;
}

/** A program that is checked repeatedly. */
export interface WatchedProgram extends CheckedProgram {
  /** Files, relative to the root, whose change restarts the compiler. */
  readonly settings: readonly string[];
  /** How long a check may take, milliseconds. */
  readonly patience: number;
}

/**
 * Keeps a compiler running that rereads only changed files: starting it and parsing the program
 * takes longer than checking it. If it fails, dies or does not answer in time, that check has an
 * error, and the next one starts another.
 */
export function createTypeChecker(program: WatchedProgram): TypeChecker {
  let running: { readonly session: CompilerSession; readonly settings: string } | undefined;
  const close = async () => {
    const ending = running?.session;
    running = undefined;
    await ending?.close().catch(() => undefined);
  };
  return {
    close,
    check: async () => {
      const settings = readSettings(program);
      if (running?.settings !== settings) await close();
      running ??= { session: await openSession(program), settings };
      try {
        return await inTime(running.session.check(), program.patience);
      } catch (error) {
        await close();
        const reason = error instanceof Error ? error.message : String(error);
        return [`The types could not be checked: ${reason}. The next change starts the compiler anew.`];
      }
    },
  };
}

// Loaded on first use: a run that does not watch needs no compiler of types.
async function openSession(program: CheckedProgram): Promise<CompilerSession> {
  const { openCompilerSession } = await import("./compiler-session.ts");
  return openCompilerSession(program);
}

function readSettings({ root, config, settings }: WatchedProgram): string {
  return [config, ...settings.map((file) => join(root, file))]
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

async function inTime<Value>(answer: Promise<Value>, patience: number): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`the compiler did not answer within ${patience / 1000} s`)),
    patience,
  );
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}
