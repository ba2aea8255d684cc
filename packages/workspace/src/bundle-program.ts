import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { build } from "esbuild";

/**
 * Bundles `src/main.ts` of a package for tests that start it many times, and returns the file to
 * start. Of a start from sources, Node spends about half on finding each of them.
 */
export async function bundleProgram(packageFolder: string): Promise<string> {
  const folder = resolve(packageFolder, "reports/program");
  const { outputFiles } = await build({
    absWorkingDir: packageFolder,
    entryPoints: ["src/main.ts"],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node24",
    banner: { js: requireForCommonJs },
    write: false,
  });
  for (const { path, contents } of outputFiles) replaceFile(path, contents);
  return resolve(folder, "main.mjs");
}

// Another worker may be starting the program that it bundled from the same sources.
function replaceFile(path: string, contents: Uint8Array): void {
  const own = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(own, contents);
  renameSync(own, path);
}

const requireForCommonJs =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
