import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packFolder, type PackedPackage } from "./pack-packages.ts";
import { root } from "./published-packages.ts";
import { runCommand } from "./run-command.ts";

/**
 * Builds and packs the program `cftokens`. Everything that it needs is in its bundle, so the packed
 * manifest has no dependencies.
 */
export async function packProgram(): Promise<PackedPackage> {
  const source = join(root, "apps/tui");
  await runCommand(source, process.execPath, ["build.ts"]);
  const folder = join(root, "packages/release/dist/program");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify(packedManifest(join(source, "package.json"))));
  cpSync(join(source, "dist"), join(folder, "dist"), { recursive: true });
  cpSync(join(root, "LICENSE"), join(folder, "LICENSE"));
  return await packFolder("cftokens", folder);
}

function packedManifest(file: string): object {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a manifest of this workspace, which pnpm has read before
  const { name, version, license, bin, type } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return { name, version, license, bin, type, files: ["dist"], engines: { node: ">=24" } };
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly type: string;
}
