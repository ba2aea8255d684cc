import { dirname } from "node:path";
import { runCommand } from "./run-command.ts";

/** Judges a tarball by publint, fetched at this version. Throws ReleaseError for a finding. */
export async function checkTarball(tarball: string): Promise<void> {
  await runCommand(dirname(tarball), "npx", ["--yes", "publint@0.3.25", "run", tarball, "--strict"]);
}

/**
 * Judges the types in a tarball by "are the types wrong", fetched at this version. Throws
 * ReleaseError for a finding.
 */
export async function checkTypes(tarball: string): Promise<void> {
  const folder = dirname(tarball);
  // The packages are ES modules, as Node takes them also from `require`.
  await runCommand(folder, "npx", [
    "--yes",
    "@arethetypeswrong/cli@0.18.5",
    tarball,
    "--profile",
    "esm-only",
  ]);
}
