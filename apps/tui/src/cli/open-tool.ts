import type { ToolName } from "./command-description.ts";

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
        print: (text) => process.stdout.write(`${text}\n`),
        printError: (line) => process.stderr.write(`${line}\n`),
      });
    }
    case "emulator": {
      const { runEmulator } = await import("@cftokens/emulator/command");
      return runEmulator(args, program);
    }
  }
}
