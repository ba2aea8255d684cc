import { programFolder } from "./pack-program.ts";
import { runCommand } from "./run-command.ts";

/**
 * Builds the program as one file that needs no Node, for the system that it is built on. Beside it
 * are its licences (`FILE.licences.txt`) and its bill of materials (`FILE.cdx.json`).
 */
export async function buildExecutable(file: string): Promise<void> {
  await runCommand(programFolder, process.execPath, ["build.ts"]);
  await runCommand(programFolder, process.execPath, ["build-executable.ts", file]);
}
