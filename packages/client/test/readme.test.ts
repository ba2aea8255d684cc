import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { writeReadmeExamples } from "@cftokens/workspace";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const packageFolder = resolve(import.meta.dirname, "..");
const folder = join(packageFolder, "reports/readme");

describe("the README's examples", { timeout: 60_000 }, () => {
  const examples = writeReadmeExamples(packageFolder);

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
