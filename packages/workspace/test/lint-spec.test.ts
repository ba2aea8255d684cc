import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lint-spec-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("lint:spec lints every document, whatever its name and its layout", () => {
  const documents = [
    "a b.yaml",
    "--config=x.yaml",
    "json in yaml.yaml",
    "marked.yml",
    "plain.json",
    "one line.json",
    "$(touch x).yaml",
  ];
  const texts = [
    "openapi: 3.1.0\n",
    "openapi: 3.1.0\n",
    '{"info": {}, "openapi": "3.1.0"}',
    "\uFEFFopenapi: 3.1.0\n",
    '{\n  "openapi": "3.1.0"\n}\n',
    '{"components":{"schemas":{"A":{"$ref":"#/components/schemas/B"}}},"openapi":"3.1.0"}',
    "openapi: 3.1.0\n",
  ];
  for (const [index, name] of documents.entries()) writeFileSync(join(folder, name), texts[index] ?? "");
  writeFileSync(join(folder, "notes.yaml"), "title: none\n# openapi: 3.1.0\n");

  expect(lintedBy(lintScript()).toSorted()).toEqual(documents.map((name) => `./${name}`).toSorted());
});

function lintScript(): string {
  const file = new URL("../../../spec/package.json", import.meta.url);
  const { scripts } = JSON.parse(readFileSync(file, "utf8"));
  return String(scripts["lint:spec"]);
}

// What the script gives to the linter, which is one of ours here that prints its arguments.
function lintedBy(script: string): readonly string[] {
  const linter = join(folder, "redocly");
  writeFileSync(linter, '#!/bin/sh\nshift\nprintf "%s\\n" "$@"\n');
  chmodSync(linter, 0o755);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env["PATH"]}` };
  return execFileSync("sh", ["-c", script], { cwd: folder, env, encoding: "utf8" }).trim().split("\n");
}
