import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { programOfFunctions } from "../bench/programs.ts";
import manifest from "../package.json" with { type: "json" };

const packageFolder = resolve(import.meta.dirname, "..");
const exported: Readonly<Record<string, string>> = manifest.exports;

describe("a bundle of a program that calls two functions of a family", async () => {
  const { code, inputs } = await bundle(programOfFunctions);

  it("has at most 5 kB, minified and gzipped", () => {
    expect(gzipSync(code).length).toBeLessThanOrEqual(5000);
  });

  it("has their operations and no others", () => {
    expect(code).toContain('"/user/tokens"');
    expect(code).not.toContain("/user/tokens/verify");
    expect(inputs.filter((input) => input.includes("/generated/"))).toEqual([
      "src/generated/default-base-url.ts",
      "src/generated/user-tokens/functions.ts",
    ]);
  });

  it.each([
    "error-advice",
    "full-explainer",
    "observe-by-hooks",
    "read-stream",
    "read-other-answer",
    "write-request",
    "secret-names",
  ])("has nothing of what only some programs need: %s", (module) => {
    expect(inputs.filter((input) => input.endsWith(`/${module}.ts`))).toEqual([]);
  });
});

describe("a bundle made of the package as it is published", async () => {
  // Each entry is a module, and what several need is in others: whoever bundles it sees no files.
  const folder = join(packageFolder, "reports/published");
  const entries = new Set(["index", "runtime", "user-tokens", "builds-tokens"]);
  await build({
    absWorkingDir: packageFolder,
    entryPoints: Object.fromEntries(
      Object.entries(exported).flatMap(([path, file]) =>
        entries.has(nameOf(path)) ? [[nameOf(path), file]] : [],
      ),
    ),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2024",
  });
  const program = programOfFunctions.replace(
    "@cftokens/client/user-tokens",
    "./reports/published/user-tokens.js",
  );
  const { code } = await bundle(program);

  it("has no more than one made of the source", () => {
    expect(gzipSync(code).length).toBeLessThanOrEqual(5000);
  });
});

function nameOf(path: string): string {
  return path === "." ? "index" : path.slice("./".length);
}

async function bundle(contents: string) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: packageFolder,
    stdin: { contents, resolveDir: packageFolder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2024",
    metafile: true,
    write: false,
    logLevel: "error",
  });
  const inputs = Object.values(metafile.outputs)
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file);
  return { code: outputFiles[0]?.text ?? "", inputs: inputs.toSorted() };
}
