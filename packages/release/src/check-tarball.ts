import { dirname } from "node:path";
import { runCommand } from "./run-command.ts";

/**
 * Judges a tarball by publint and "are the types wrong", fetched at these versions. Throws
 * ReleaseError for a finding.
 */
export async function checkTarball(tarball: string): Promise<void> {
  const folder = dirname(tarball);
  await runCommand(folder, "npx", ["--yes", "publint@0.3.25", "run", tarball, "--strict"]);
  // The packages are ES modules, as Node 24 takes them also from `require`.
  await runCommand(folder, "npx", [
    "--yes",
    "@arethetypeswrong/cli@0.18.5",
    tarball,
    "--profile",
    "esm-only",
  ]);
}
