import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listDocuments } from "./list-documents.ts";
import { SpecError } from "./spec-error.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-documents-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string) {
  writeFileSync(join(folder, name), text);
}

describe("the documents of a folder", () => {
  it("are its files with an `openapi` member, by name", async () => {
    write("b.yaml", "openapi: 3.1.0\n");
    write("a.json", '{ "openapi": "3.1.0" }');
    write("c.yml", '"openapi": 3.0.3\n');
    write("redocly.yaml", "extends: []\n");
    write("package.json", '{ "openapi": "no" }');
    write("notes.md", "openapi: no\n");
    write("shared.yaml", "Error:\n  openapi: nested\n");
    mkdirSync(join(folder, "shared"));
    writeFileSync(join(folder, "shared", "d.yaml"), "openapi: 3.1.0\n");

    expect((await listDocuments(folder)).map((file) => basename(file))).toEqual([
      "a.json",
      "b.yaml",
      "c.yml",
    ]);
  });

  it("are not silently fewer when one of them is broken JSON", async () => {
    write("a.json", '{ "openapi": ');

    await expect(listDocuments(folder)).rejects.toThrow(SpecError);
  });
});
