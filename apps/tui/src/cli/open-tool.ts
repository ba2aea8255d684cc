import type { ToolName } from "./command-description.ts";
import { createProcessOutput } from "./process-output.ts";

/**
 * Runs a command about documents, whose code is loaded for it alone; `specFolder` has the documents
 * that come with the program. Gives back the exit code.
 */
export async function openTool(name: ToolName, args: readonly string[], specFolder: string): Promise<number> {
  const program = `cftokens ${name}`;
  switch (name) {
    case "contract": {
      const { openContract } = await import("@cftokens/contract-cli");
      return openContract(args, { program, specFolder });
    }
    case "diff": {
      const { runSpecDiff } = await import("@cftokens/generator/spec-diff");
      return runSpecDiff(args, {
        program,
        root: process.cwd(),
        now: () => new Date(),
        ...openPrinting(),
      });
    }
    case "generate": {
      const { runGenerate } = await import("@cftokens/generator/api-clients");
      return runGenerate(args, {
        program,
        folder: process.cwd(),
        signal: untilInterrupted(args),
        ...openPrinting(),
      });
    }
    case "emulator": {
      const { runEmulator } = await import("@cftokens/emulator/command");
      return runEmulator(args, program);
    }
  }
}

// What these print is harmless already; that it could not be written is said as for every command.
function openPrinting() {
  createProcessOutput();
  return {
    print: (text: string) => process.stdout.write(`${text}\n`),
    printError: (line: string) => process.stderr.write(`${line}\n`),
  };
}

// Ctrl+C is the end of what watches, and no fault.
function untilInterrupted(args: readonly string[]): AbortSignal {
  const interrupted = new AbortController();
  if (args.includes("--watch"))
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupted.abort());
  return interrupted.signal;
}
