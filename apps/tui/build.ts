import { chmodSync, cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { billOfMaterials, bundledPackages, licenceTexts } from "@cftokens/release";
import { build, type Plugin } from "esbuild";
import { joinChunks } from "./bundle/join-chunks.ts";
import { buildLateModules } from "./bundle/late-modules.ts";
import { bundleOptions, inkBundleOptions } from "./bundle-options.ts";
import packageJson from "./package.json" with { type: "json" };

const outdir = `${import.meta.dirname}/dist`;

// What `--version` and help need is in one file, which reads no other one.
const options = {
  ...bundleOptions,
  absWorkingDir: import.meta.dirname,
  outdir,
  metafile: true,
} as const;
const main = await build({
  ...options,
  entryPoints: ["src/main.ts"],
  plugins: [...bundleOptions.plugins, separate("./chunks/")],
});

// What commands and screens need is in files that are not even read then.
const demanded = await build({
  ...options,
  outdir: `${outdir}/chunks`,
  entryPoints: [
    "src/cli/open-command.ts",
    "src/cli/open-tool.ts",
    "src/cli/help/topic-help.ts",
    "src/tui/open-screen.ts",
    // Read by threads of their own.
    "src/tui/effects/document-worker.ts",
    "src/suite/suite-thread.ts",
  ],
  entryNames: "[name]",
  splitting: true,
  chunkNames: "[name]-[hash]",
});

const late = await buildLateModules(`${outdir}/chunks`, inkBundleOptions);

await build({
  ...options,
  entryPoints: ["src/cftokens.ts"],
  banner: {},
  minify: false,
  define: { minimumNode: JSON.stringify(packageJson.engines.node.replace(">=", "")) },
  plugins: [separate("./")],
});
chmodSync(`${outdir}/cftokens.js`, 0o755);

const chunks = Object.keys(demanded.metafile.outputs).map((file) => basename(file));
removeStaleChunks(new Set([...chunks, ...late.names]));
await joinChunks(import.meta.dirname, demanded.metafile, {
  heavy: "src/tui/open-screen.ts",
  others: ["src/cli/open-command.ts", "src/tui/effects/document-worker.ts"],
});
const files = [main, demanded].flatMap(({ metafile }) => Object.keys(metafile.inputs));
const sources = [...files.map((file) => resolve(import.meta.dirname, file)), ...late.sources];
const packages = bundledPackages(sources);
writeFileSync(`${outdir}/LICENCES.txt`, licenceTexts(packages));
writeFileSync(`${outdir}/bom.cdx.json`, billOfMaterials(packageJson, packages));
copyDocuments();

// Leaves what is imported on demand in a file of its own, which another build writes.
function separate(folder: string): Plugin {
  return {
    name: "separate",
    setup(builder) {
      builder.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path }) =>
        kind === "dynamic-import"
          ? { path: `${folder}${basename(path, ".ts")}.js`, external: true }
          : undefined,
      );
    },
  };
}

// The documents that the commands read where none are named.
function copyDocuments(): void {
  const spec = dirname(fileURLToPath(import.meta.resolve("@cftokens/spec/package.json")));
  const target = `${outdir}/spec`;
  rmSync(target, { recursive: true, force: true });
  for (const name of readdirSync(spec))
    if (/^(?!redocly)[\w-]+\.yaml$|^shared$/u.test(name))
      cpSync(`${spec}/${name}`, `${target}/${name}`, { recursive: true });
}

function removeStaleChunks(made: ReadonlySet<string>): void {
  const folder = `${outdir}/chunks`;
  for (const file of readdirSync(folder)) if (!made.has(file)) rmSync(`${folder}/${file}`);
}
