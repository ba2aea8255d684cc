import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { withNode } from "@cftokens/release";
import { fetchPackage } from "@cftokens/workspace";
import { build } from "esbuild";
import { bundleOptions } from "./bundle-options.ts";

// Makes the built program one file that needs no Node: `node build-executable.ts FILE`, after
// `node build.ts`. It is for the system and processor that it is made on. Beside it
// are the licences of all that is within (`FILE.licences.txt`) and its bill of materials
// (`FILE.cdx.json`).

// The Node within. Only from 26 on, an executable starts with a module.
const nodeVersion = "26.10.0";

const dist = `${import.meta.dirname}/dist`;
const [output = `${dist}/cftokens`] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "cftokens-executable-"));
try {
  await build({
    ...bundleOptions,
    absWorkingDir: import.meta.dirname,
    entryPoints: ["src/executable/main.ts", "src/executable/thread.ts"],
    outdir: `${folder}/start`,
    banner: {},
    target: "node26",
  });
  for (const name of ["main.js", "chunks", "spec"])
    cpSync(`${dist}/${name}`, `${folder}/files/${name}`, { recursive: true });
  cpSync(`${folder}/start/thread.js`, `${folder}/files/thread.js`);
  const names = listFiles(`${folder}/files`);
  writeFileSync(`${folder}/files/id`, hashOf(names));
  mkdirSync(resolve(output, ".."), { recursive: true });
  writeFileSync(
    `${folder}/sea.json`,
    JSON.stringify({
      main: "start/main.js",
      mainFormat: "module",
      output: resolve(output),
      disableExperimentalSEAWarning: true,
      assets: Object.fromEntries([...names, "id"].map((name) => [name, `files/${name}`])),
    }),
  );
  const node = join((await fetchPackage("node", nodeVersion)).folder, "node_modules/node");
  const isWindows = process.platform === "win32";
  execFileSync(join(node, isWindows ? "bin/node.exe" : "bin/node"), ["--build-sea", "sea.json"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const bill = readFileSync(`${dist}/bom.cdx.json`, "utf8");
  writeFileSync(`${output}.cdx.json`, withNode(bill, nodeVersion));
  // macOS starts nothing whose signature is broken, as that of Node's own file is now.
  if (process.platform === "darwin") execFileSync("codesign", ["--force", "--sign", "-", output]);
  const platform = `node-${isWindows ? "win" : process.platform}-${process.arch}`;
  const licences = [
    `${import.meta.dirname}/../../LICENSE`,
    `${dist}/LICENCES.txt`,
    join(node, "node_modules", platform, "LICENSE"),
  ];
  writeFileSync(`${output}.licences.txt`, licences.map((file) => readFileSync(file, "utf8")).join("\n"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function listFiles(of: string): readonly string[] {
  return readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(of.length + 1))
    .toSorted();
}

function hashOf(names: readonly string[]): string {
  const hash = createHash("sha256");
  for (const name of names) hash.update(`${name}\0`).update(readFileSync(`${folder}/files/${name}`));
  return hash.digest("hex").slice(0, 16);
}
