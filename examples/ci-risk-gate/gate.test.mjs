import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const home = mkdtempSync(join(tmpdir(), "risk-gate-"));
after(() => rmSync(home, { recursive: true }));

// The program as npm installs it, on its emulator, with a home of its own.
function cftokens(...args) {
  const env = { PATH: process.env["PATH"], HOME: home };
  return spawnSync("node_modules/.bin/cftokens", args, { env, encoding: "utf8" });
}

test("the gate is closed while a token is a high risk", () => {
  const { status, stdout } = cftokens("risks", "--emulator", "--fail-on", "high");

  assert.match(stdout, /^high +terraform \(old laptop\): /mu);
  assert.equal(status, 3);
});

test("the gate is open where nothing is asked for", () => {
  assert.equal(cftokens("risks", "--emulator", "--fail-on", "never").status, 0);
});

test("a gate that cannot look is closed, with another code", () => {
  const { status, stderr } = cftokens("risks", "--profile", "none-of-this-name", "--fail-on", "high");

  assert.match(stderr, /none-of-this-name/u);
  assert.equal(status, 2);
});
