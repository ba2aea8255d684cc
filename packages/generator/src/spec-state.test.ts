import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { specState } from "./spec-state.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-spec-state-"));
  writeFileSync(join(folder, "a.yaml"), "openapi: 3.1.0\n");
});

afterEach(() => rmSync(folder, { recursive: true }));

it("is another one when a file has changed", () => {
  const before = specState(folder);
  expect(specState(folder)).toBe(before);
  writeFileSync(join(folder, "a.yaml"), "openapi: 3.1.1\n");
  expect(specState(folder)).not.toBe(before);
});

it.each([
  ["a file elsewhere", () => writeFileSync(join(folder, "b.yaml"), "$ref: ../c.yaml\n")],
  ["an address", () => writeFileSync(join(folder, "b.yaml"), "$ref: https://example.com/c.yaml\n")],
  ["a pipe, which nobody writes to", () => execFileSync("mkfifo", [join(folder, "b.yaml")])],
  ["a folder called like a document", () => mkdirSync(join(folder, "b.yaml"))],
  ["a link to nothing", () => symlinkSync("nothing", join(folder, "b.yaml"))],
])("is unknown with %s", (_what, add) => {
  add();
  expect(specState(folder)).toBeUndefined();
});
