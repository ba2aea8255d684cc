import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { programOfFunctions } from "../bench/programs.ts";

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
      "src/generated/user-tokens/operations.ts",
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

async function bundle(contents: string) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: resolve(import.meta.dirname, ".."),
    stdin: { contents, resolveDir: resolve(import.meta.dirname, "..") },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2024",
    metafile: true,
    write: false,
  });
  const inputs = Object.values(metafile.outputs)
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file);
  return { code: outputFiles[0]?.text ?? "", inputs: inputs.toSorted() };
}
