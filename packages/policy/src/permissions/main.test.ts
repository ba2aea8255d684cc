import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const program = fileURLToPath(new URL("main.ts", import.meta.url));

it.each([
  ["a file that is not there", "/no/such/file.json"],
  ["a file that is no JSON", program],
])("%s is told in one sentence", (_what, path) => {
  const { status, stderr } = spawnSync(process.execPath, [program, path], { encoding: "utf8" });
  expect({ status, lines: stderr.trim().split("\n").length }).toEqual({ status: 2, lines: 1 });
  expect(stderr).toMatch(/cannot be read as JSON: .*; nothing was changed\.$/mu);
});
