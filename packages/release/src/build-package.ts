import { rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { writeDeclarations } from "./write-declarations.ts";
import { type PublishedPackage, root } from "./published-packages.ts";
import { ReleaseError } from "./release-error.ts";

/**
 * Builds a package into its `dist`: one module per entry, each with all that it needs of this workspace and nothing
 * of the other entries, and the declarations. Throws ReleaseError when a package from outside would be built in.
 */
export async function buildPackage({ name, folder, dependencies, entries }: PublishedPackage): Promise<void> {
  const output = join(folder, "dist");
  rmSync(output, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { ...entries },
    outdir: output,
    bundle: true,
    format: "esm",
    target: "es2024",
    platform: "node",
    external: dependencies.flatMap((dependency) => [dependency, `${dependency}/*`]),
    metafile: true,
    logLevel: "warning",
  });
  rejectForeign(name, metafile);
  await writeDeclarations(entries, output);
}

/** A package from outside has to be a dependency: built in, its licence would be missing, and its fixes too. */
function rejectForeign(name: string, { outputs }: Metafile): void {
  const foreign = Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .find(([file, { bytesInOutput }]) => bytesInOutput > 0 && file.includes("node_modules/"))?.[0];
  if (foreign === undefined) return;
  throw new ReleaseError(
    `${foreign} would be built into ${name}. Add its package to the dependencies of ${name}.`,
  );
}
