import { chmodSync, cpSync, readdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundleOptions } from "./bundle-options.ts";

const outdir = "dist";

const { metafile } = await build({
  ...bundleOptions,
  absWorkingDir: import.meta.dirname,
  // The others are read by threads of their own.
  entryPoints: {
    cftokens: "src/main.ts",
    "chunks/document-worker": "src/tui/effects/document-worker.ts",
    "chunks/suite-thread": "src/suite/suite-thread.ts",
  },
  outdir,
  // What `--version`, help and commands do not need is in files of its own, which are not even read
  // then.
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  metafile: true,
});
removeStaleChunks(new Set(Object.keys(metafile.outputs)));
copyDocuments();
chmodSync(`${import.meta.dirname}/${outdir}/cftokens.js`, 0o755);

// The documents that the commands read where none are named.
function copyDocuments(): void {
  const spec = dirname(fileURLToPath(import.meta.resolve("@cftokens/spec/package.json")));
  const target = `${import.meta.dirname}/${outdir}/spec`;
  rmSync(target, { recursive: true, force: true });
  for (const name of readdirSync(spec))
    if (/^(?!redocly)[\w-]+\.yaml$|^shared$/u.test(name))
      cpSync(`${spec}/${name}`, `${target}/${name}`, { recursive: true });
}

function removeStaleChunks(made: ReadonlySet<string>): void {
  const folder = `${outdir}/chunks`;
  for (const file of readdirSync(`${import.meta.dirname}/${folder}`))
    if (!made.has(`${folder}/${file}`)) rmSync(`${import.meta.dirname}/${folder}/${file}`);
}
