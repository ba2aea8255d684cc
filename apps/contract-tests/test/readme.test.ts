import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { checkDescriptions } from "@cftokens/contract";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const app = resolve(import.meta.dirname, "..");
const folder = join(app, "reports/readme");
const readme = readFileSync(resolve(app, "../../packages/contract/README.md"), "utf8");

describe("the examples in the README of contract", () => {
  const examples = writeExamples();

  it("are there", () => {
    expect(examples.map(({ heading }) => heading)).toEqual([
      "Judge every answer in your tests",
      "Test a whole API",
    ]);
  });

  it("compile", async () => {
    const compiler = resolve(app, "../../node_modules/.bin/tsc");
    await expect(run(compiler, ["--noEmit", "-p", folder])).resolves.toMatchObject({ stdout: "" });
  });

  it.each(examples)("print what it says: $heading", async ({ file, output }) => {
    const { stdout } = await run(process.execPath, ["--import", join(app, "test/readme-api.ts"), file]);

    expect(stdout).toBe(output);
  });
});

it("the README of contract names every check, in order", () => {
  const table = readme.slice(readme.indexOf("## Checks"));

  expect([...table.matchAll(/`([a-z-]+)`[,\s]/gu)].map(([, id]) => id)).toEqual(
    checkDescriptions.map(({ id }) => id),
  );
});

interface Example {
  readonly heading: string;
  readonly file: string;
  readonly output: string;
}

// Every block of TypeScript in a file of its own, and the block after it, which is what it prints.
function writeExamples(): readonly Example[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const settings = { extends: "../../../../tsconfig.base.json", include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  return readme.split(/^## /mu).flatMap((section, index) => {
    const [, code, output] = /```ts\n(.*?)```\n\n```text\n(.*?)```/su.exec(section) ?? [];
    if (code === undefined || output === undefined) return [];
    const file = join(folder, `example-${index}.ts`);
    writeFileSync(file, code);
    return [{ heading: section.slice(0, section.indexOf("\n")), file, output }];
  });
}
