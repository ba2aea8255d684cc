import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { writeReadmeExamples } from "@cftokens/workspace";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const packageFolder = resolve(import.meta.dirname, "..");

describe("the README's examples", { timeout: 60_000 }, () => {
  const examples = writeReadmeExamples(packageFolder);

  it("compile", async () => {
    const compiler = resolve(packageFolder, "../../node_modules/.bin/tsc");
    const project = resolve(packageFolder, "reports/readme");

    await expect(run(compiler, ["--noEmit", "-p", project])).resolves.toMatchObject({ stdout: "" });
  });

  it.each(examples)("print what it says: $heading", async ({ file, output }) => {
    const { stdout } = await run(process.execPath, [file]);

    expect(stdout).toBe(output);
  });
});
