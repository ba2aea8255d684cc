import { rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { writeDeclarations } from "./write-declarations.ts";
import { type PublishedPackage, root } from "./published-packages.ts";
import { ReleaseError } from "./release-error.ts";

/**
 * Builds a package into its `dist`: a module for each entry with what it alone needs of this
 * workspace, one copy of what several entries need, and the declarations. Throws ReleaseError when
 * a package from outside would be built in.
 */
export async function buildPackage({ name, folder, dependencies, entries }: PublishedPackage): Promise<void> {
  const output = join(folder, "dist");
  rmSync(output, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { ...entries },
    outdir: output,
    bundle: true,
    splitting: true,
    chunkNames: "shared/[hash]",
    format: "esm",
    target: "es2024",
    platform: "node",
    external: dependencies.flatMap((dependency) => [dependency, `${dependency}/*`]),
    metafile: true,
    logLevel: "warning",
  });
  const loaded = loadedOutputs(metafile, Object.values(entries));
  for (const file of Object.keys(metafile.outputs)) if (!loaded.has(file)) rmSync(join(root, file));
  rejectForeign(name, metafile, loaded);
  await writeDeclarations(entries, output);
}

// The files that the entries load. esbuild also writes what only a function imports that no entry
// has.
function loadedOutputs({ outputs }: Metafile, entries: readonly string[]): ReadonlySet<string> {
  const loaded = new Set<string>();
  const visit = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { path, external } of outputs[file]?.imports ?? []) if (!external) visit(path);
  };
  for (const [file, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint !== undefined && entries.includes(join(root, entryPoint))) visit(file);
  }
  return loaded;
}

// A package from outside has to be a dependency: built in, its licence would be missing, and its
// fixes too.
function rejectForeign(name: string, { outputs }: Metafile, loaded: ReadonlySet<string>): void {
  const foreign = [...loaded]
    .flatMap((file) => Object.entries(outputs[file]?.inputs ?? {}))
    .find(([file, { bytesInOutput }]) => bytesInOutput > 0 && file.includes("node_modules/"))?.[0];
  if (foreign === undefined) return;
  throw new ReleaseError(
    `${foreign} would be built into ${name}. Add its package to the dependencies of ${name}.`,
  );
}
