import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PackedPackage } from "./pack-packages.ts";
import { root } from "./published-packages.ts";
import { runCommand } from "./run-command.ts";

/**
 * Runs the tests of every folder in `examples` as somebody else would: outside this workspace, on the packed
 * packages. Throws ReleaseError when one fails.
 */
export async function tryExamples(packages: readonly PackedPackage[]): Promise<void> {
  const examples = join(root, "examples");
  for (const example of readdirSync(examples, { withFileTypes: true })) {
    if (!example.isDirectory()) continue;
    const folder = mkdtempSync(join(tmpdir(), "cftokens-example-"));
    try {
      cpSync(join(examples, example.name), folder, { recursive: true });
      const tarballs = packages.map(({ tarball }) => tarball);
      await runCommand(folder, "npm", [
        "install",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        ...tarballs,
      ]);
      await runCommand(folder, "npm", ["test"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
