import { join } from "node:path";
import { packFolder, type PackedPackage } from "./pack-packages.ts";
import { root } from "./published-packages.ts";
import { runCommand } from "./run-command.ts";

/** The folder of the program `cftokens`. It has no dependencies: all that it needs is bundled. */
export const programFolder = join(root, "apps/tui");

/** Builds and packs the program, as `pnpm publish` would. */
export async function packProgram(): Promise<PackedPackage> {
  await runCommand(programFolder, process.execPath, ["build.ts"]);
  return packFolder("cftokens", programFolder);
}
