import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const packageFolder = resolve(import.meta.dirname, "..");
const folder = join(packageFolder, "reports/readme");

describe("the README's examples", { timeout: 60_000 }, () => {
  const examples = writeExamples(readFileSync(join(packageFolder, "README.md"), "utf8"));

  it("are there", () => {
    expect(examples.length).toBeGreaterThan(5);
  });

  it("compile", async () => {
    const compiler = resolve(packageFolder, "../../node_modules/.bin/tsc");
    await expect(run(compiler, ["--noEmit", "-p", folder])).resolves.toMatchObject({ stdout: "" });
  });

  it.each(examples)("print what it says: $heading", async ({ file, output }) => {
    const api = join(packageFolder, "test/readme-api.ts");
    const { stdout } = await run(process.execPath, ["--import", api, file]);

    expect(stdout).toBe(output);
  });
});

interface Example {
  readonly heading: string;
  readonly file: string;
  readonly output: string;
}

/** Every block of TypeScript in a file of its own, and the block after it, which is what it prints. */
function writeExamples(readme: string): readonly Example[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const settings = { extends: "../../tsconfig.json", include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  return readme
    .split(/^## /m)
    .slice(1)
    .map((section, index) => {
      const [, code, output] = /```ts\n(.*?)```\n\n```text\n(.*?)```/s.exec(section) ?? [];
      const heading = section.slice(0, section.indexOf("\n"));
      if (code === undefined || output === undefined) throw new Error(`"${heading}" has no example`);
      const file = join(folder, `example-${index + 1}.ts`);
      writeFileSync(file, code);
      return { heading, file, output };
    });
}
