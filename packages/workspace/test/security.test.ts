import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readPage } from "../src/read-page.ts";

const page = readFileSync(new URL("../../../SECURITY.md", import.meta.url), "utf8");
const [, promised = ""] = /^## What is promised$([^]*?)^## /mu.exec(page) ?? [];
const promises = promised.split(/\n(?=- )|\n\n/u).filter((part) => part.startsWith("- "));

it("SECURITY.md has promises", () => {
  expect(promises.length).toBeGreaterThan(30);
});

// Whether the tests are there is what the check of links says.
it("each promise of SECURITY.md names a test by its title", () => {
  expect(promises.filter((promise) => !namesTest(promise))).toEqual([]);
  expect(namesTest("- Nothing is lost.")).toBe(false);
  expect(namesTest("- Nothing is lost.\n  [test](a.test.ts)")).toBe(false);
  expect(namesTest('- Nothing is lost.\n  [test](a.test.ts "loses nothing")')).toBe(true);
});

function namesTest(promise: string): boolean {
  return readPage(promise).links.some(
    ({ target, title }) => /\.test\.tsx?$/u.test(target) && title !== undefined,
  );
}
