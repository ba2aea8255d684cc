import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const leftOut = new Set([".cache", ".git", ".turbo", "dist", "reports"]);
let copy = "";

/** A copy of this workspace; what the packages use of each other is in the copy too. */
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "cftokens-unused-"));
  const rootModules = join(root, "node_modules");
  cpSync(root, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => source !== rootModules && !leftOut.has(basename(source)),
  });
  symlinkSync(rootModules, join(copy, "node_modules"));
});
afterEach(() => rmSync(copy, { recursive: true }));

it(
  "finds what nobody uses: a file, an export, a name that a package gives away",
  { timeout: 120_000 },
  () => {
    writeFileSync(join(copy, "packages/client/src/alone.ts"), "export const lonely = 1;\n");
    appendFileSync(join(copy, "packages/openapi/src/fetch.ts"), "export const unasked = 1;\n");
    appendFileSync(join(copy, "packages/workspace/src/index.ts"), "export const unwanted = 1;\n");

    const knip = spawnSync(join(root, "node_modules/.bin/knip"), ["--no-progress"], {
      cwd: copy,
      encoding: "utf8",
    });

    const lines = knip.stdout.split("\n").map((line) => line.trim().replaceAll(/\s+/gu, " "));
    expect(lines).toContain("packages/client/src/alone.ts");
    expect(lines).toContainEqual(expect.stringMatching(/^unasked packages\/openapi\/src\/fetch\.ts:/u));
    expect(lines).toContainEqual(expect.stringMatching(/^unwanted packages\/workspace\/src\/index\.ts:/u));
    expect(knip.status).toBe(1);
  },
);
