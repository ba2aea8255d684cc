import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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

  it.each<[string, string | Uint8Array]>([
    ["begins with a byte order mark", "\uFEFFopenapi: 3.1.0\n"],
    ["is of Swagger, so that loading says so", "swagger: '2.0'\n"],
    ["is JSON with another member first", '{"info":{"title":"t","version":"1"},"openapi":"3.1.0"}'],
    ["is indented", '{\n  "info": {},\n  "openapi": "3.1.0"\n}'],
    ["writes the name of the member in another way", '{"open\\u0061pi": "3.1.0"}'],
    ["has Windows line ends", "info: {}\r\nopenapi: 3.1.0\r\n"],
  ])("have one that %s", async (_what, text) => {
    writeFileSync(join(folder, "a.yaml"), text);

    expect(await listDocuments(folder)).toEqual([join(folder, "a.yaml")]);
  });

  it("have one whose ending is in capitals", async () => {
    write("A.YAML", "openapi: 3.1.0\n");

    expect(await listDocuments(folder)).toEqual([join(folder, "A.YAML")]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["UTF-16, little-endian", Buffer.from("\uFEFFopenapi: 3.1.0\n", "utf16le"), /UTF-16.*Save it as UTF-8/u],
    ["UTF-16, big-endian", Buffer.from("\uFEFFopenapi: 3.1.0\n", "utf16le").swap16(), /UTF-16/u],
    ["UTF-16 without a mark", Buffer.from("openapi: 3.1.0\n", "utf16le"), /UTF-16/u],
    [
      "Latin-1",
      Buffer.from("openapi: 3.1.0\ninfo: {title: \u00E9t\u00E9}\n", "latin1"),
      /not written in UTF-8/u,
    ],
    ["broken YAML", Buffer.from("info: [\nopenapi"), /cannot be read/u],
  ])("are not silently fewer when one is %s", async (_what, bytes, reason) => {
    writeFileSync(join(folder, "a.yaml"), bytes);

    await expect(listDocuments(folder)).rejects.toThrow(reason);
    await expect(listDocuments(folder)).rejects.toThrow(SpecError);
  });

  it("are not silently fewer when one is a symbolic link", async () => {
    mkdirSync(join(folder, "shared"));
    writeFileSync(join(folder, "shared", "a.yaml"), "openapi: 3.1.0\n");
    symlinkSync(join(folder, "shared", "a.yaml"), join(folder, "a.yaml"));

    await expect(listDocuments(folder)).rejects.toThrow(/a\.yaml#: is a symbolic link/u);
  });

  it.each([".yaml", ".yml", ".json"])("are not silently fewer when one is called %s alone", async (name) => {
    write(name, '{ "info": [');
    await expect(listDocuments(folder)).rejects.toThrow(SpecError);

    write(name, '{ "openapi": "3.1.0" }');
    expect(await listDocuments(folder)).toEqual([join(folder, name)]);
  });

  it("are not silently fewer when one is a folder", async () => {
    mkdirSync(join(folder, "a.yaml"));

    await expect(listDocuments(folder)).rejects.toThrow(/a\.yaml#: is a symbolic link, a folder/u);
  });
});
