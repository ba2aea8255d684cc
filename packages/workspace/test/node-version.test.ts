import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8");

it("is the same for pnpm, the scripts and version managers", () => {
  const settings = read("pnpm-workspace.yaml");
  const version = read(".node-version").trim();

  expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(/^nodeVersion: (.*)$/mu.exec(settings)?.[1]).toBe(version);
  expect(/^ {2}node: (.*)$/mu.exec(settings)?.[1]).toBe(version);
});
