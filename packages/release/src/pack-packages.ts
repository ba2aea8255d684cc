import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildPackage } from "./build-package.ts";
import { listPublishedPackages, root } from "./published-packages.ts";
import { ReleaseError } from "./release-error.ts";
import { runCommand } from "./run-command.ts";

// The pnpm of this workspace, whatever is installed: it puts real versions in place of `catalog:`.
const pnpm = ["--yes", "pnpm@12.18.0"];
const output = join(root, "packages/release/dist");

export interface PackedPackage {
  readonly name: string;
  readonly tarball: string;
}

/** Builds and packs every published package, as `pnpm publish` would. */
export async function packPackages(): Promise<readonly PackedPackage[]> {
  rmSync(output, { recursive: true, force: true });
  const packed: PackedPackage[] = [];
  for (const published of listPublishedPackages()) {
    await buildPackage(published);
    packed.push(await packFolder(published.name, published.folder));
  }
  return packed;
}

/** Packs the folder of a package, as `pnpm publish` would. */
export async function packFolder(name: string, source: string): Promise<PackedPackage> {
  const folder = join(output, name);
  mkdirSync(folder, { recursive: true });
  await runCommand(source, "npx", [...pnpm, "pack", "--loglevel=error", "--pack-destination", folder]);
  const file = readdirSync(folder).find((one) => one.endsWith(".tgz"));
  if (file === undefined) throw new ReleaseError(`pnpm left no tarball of ${name} in ${folder}.`);
  return { name, tarball: join(folder, file) };
}
