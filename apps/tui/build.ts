import { chmodSync, readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { bundleOptions } from "./bundle-options.ts";

const outdir = "dist";

const { metafile } = await build({
  ...bundleOptions,
  absWorkingDir: import.meta.dirname,
  entryPoints: { cftokens: "src/main.ts" },
  outdir,
  // What `--version`, help and commands do not need is in files of its own, which are not even read
  // then.
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  metafile: true,
});
removeStaleChunks(new Set(Object.keys(metafile.outputs)));
chmodSync(`${import.meta.dirname}/${outdir}/cftokens.js`, 0o755);

function removeStaleChunks(made: ReadonlySet<string>): void {
  const folder = `${outdir}/chunks`;
  for (const file of readdirSync(`${import.meta.dirname}/${folder}`))
    if (!made.has(`${folder}/${file}`)) rmSync(`${import.meta.dirname}/${folder}/${file}`);
}
