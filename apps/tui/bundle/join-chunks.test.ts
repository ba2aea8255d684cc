import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, expect, it } from "vitest";
import { importJoined, joinChunks } from "./join-chunks.ts";

const folder = mkdtempSync(join(tmpdir(), "cftokens-chunks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The heavy part and the light one share `common`, the heavy one and a later one `shared`: esbuild
// makes a chunk of each, and of what all have.
const sources = {
  "main.js": `import { count } from "./counter.js"; count("main");
    await import(process.argv[2] === "heavy" ? "./heavy.js" : "./light.js");`,
  "counter.js": `let total = 0; export function count(name) { total += 1; console.log(name, total); }`,
  "common.js": `import { count } from "./counter.js"; export const common = () => count("common");`,
  "other.js": `import { common } from "./common.js"; export const other = () => { common(); return "other"; };`,
  "shared.js": `import { count } from "./counter.js"; export let last = "nothing";
    export function set(to) { last = to; count("shared"); }`,
  "heavy.js": `import { common } from "./common.js"; import { other } from "./other.js"; import { last, set } from "./shared.js";
    common(); set(other()); console.log(last); await import("./later.js"); console.log(last);`,
  "light.js": `import { other } from "./other.js"; import { common } from "./common.js"; common(); console.log(other());`,
  "later.js": `import { last, set } from "./shared.js"; console.log(last); set("later");`,
  "alone.js": `import { common } from "./common.js"; common();`,
};

async function bundle() {
  mkdirSync(join(folder, "src"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, "src", name), text);
  return build({
    absWorkingDir: folder,
    entryPoints: { main: "src/main.js", "chunks/alone": "src/alone.js" },
    outdir: "dist",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node24",
    chunkNames: "chunks/[name]-[hash]",
    metafile: true,
  });
}

function run(...words: readonly string[]): string {
  return execFileSync(process.execPath, [join(folder, "dist", "main.js"), ...words], { encoding: "utf8" });
}

function chunks(): readonly string[] {
  return readdirSync(join(folder, "dist", "chunks")).map((name) => name.replace(/-.*/u, ""));
}

it("joins what is loaded together into fewer files, which do the same", async () => {
  const { metafile } = await bundle();
  const before = { heavy: run("heavy"), light: run("light"), files: chunks().length };
  expect(before.heavy).toContain("later");
  await joinChunks(folder, metafile, { heavy: "src/heavy.js", others: ["src/main.js", "src/light.js"] });
  expect({ heavy: run("heavy"), light: run("light") }).toEqual({
    heavy: before.heavy,
    light: before.light,
  });
  expect(chunks()).toContain("joined");
  expect(chunks().length).toBeLessThan(before.files);
  const light = readdirSync(join(folder, "dist", "chunks")).find((name) => name.startsWith("light"));
  expect(readFileSync(join(folder, "dist", "chunks", light ?? ""), "utf8")).toContain("joined-");
});

it("refuses a start that is not in the bundle", async () => {
  const { metafile } = await bundle();
  await expect(joinChunks(folder, metafile, { heavy: "src/none.js", others: [] })).rejects.toThrow(
    "no output of the bundle is made of src/none.js",
  );
});

it("rewrites the imports of what was moved, and nothing else", () => {
  const text =
    'import{a as b,c}from"./x.js";import"./x.js";import{d}from"./y.js";let t=\'import{a}from"z"\';';
  const moved = new Map([["./x.js", { file: "./joined.js", index: 2 }]]);
  expect(importJoined(text, (path) => moved.get(path))).toBe(
    'import{a_2 as b,c_2 as c}from"./joined.js";import"./joined.js";import{d}from"./y.js";let t=\'import{a}from"z"\';',
  );
});
