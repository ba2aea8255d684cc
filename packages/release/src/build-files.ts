import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildDeb } from "./build-deb.ts";
import { buildExecutable } from "./build-executable.ts";
import { root } from "./published-packages.ts";

/**
 * Builds what is attached to a release for the system that it is built on: the executable, its
 * licences and bill of materials, and where there is dpkg a package for Debian. Their names tell
 * the system and the processor.
 */
export async function buildFiles(): Promise<void> {
  const folder = join(root, "packages/release/dist/files");
  mkdirSync(folder, { recursive: true });
  const name = `cftokens-${process.platform}-${process.arch}`;
  const executable = join(folder, process.platform === "win32" ? `${name}.exe` : name);
  await buildExecutable(executable);
  if (existsSync("/usr/bin/dpkg-deb")) buildDeb(executable, join(folder, `${name}.deb`));
}
