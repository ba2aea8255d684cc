import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PackedPackage } from "./pack-packages.ts";
import { root } from "./published-packages.ts";
import { ReleaseError } from "./release-error.ts";
import { runCommand } from "./run-command.ts";

/**
 * Runs the tests of every folder in `examples` as somebody else would: outside this workspace, on
 * the packed packages. Throws ReleaseError when one fails.
 */
export async function tryExamples(packages: readonly PackedPackage[]): Promise<void> {
  const examples = join(root, "examples");
  for (const example of readdirSync(examples, { withFileTypes: true })) {
    if (!example.isDirectory()) continue;
    const folder = mkdtempSync(join(tmpdir(), "cftokens-example-"));
    try {
      cpSync(join(examples, example.name), folder, { recursive: true });
      const tarballs = tarballsFor(
        example.name,
        readFileSync(join(folder, "package.json"), "utf8"),
        packages,
      );
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

/**
 * The tarballs of what an example depends on, and of nothing else. Throws ReleaseError for a
 * package that is not packed.
 */
export function tarballsFor(
  example: string,
  manifest: string,
  packages: readonly PackedPackage[],
): readonly string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a manifest of this repository
  const { dependencies = {}, devDependencies = {} } = JSON.parse(manifest) as Manifest;
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => name === "cftokens" || name.startsWith("@cftokens/"))
    .map((name) => {
      const tarball = packages.find((one) => one.name === name)?.tarball;
      if (tarball === undefined)
        throw new ReleaseError(`examples/${example} needs ${name}, which is not packed.`);
      return tarball;
    });
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
