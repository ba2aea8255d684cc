import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { program, runToEnd } from "./spawn-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "cftokens-output-"));
afterAll(() => rmSync(folder, { recursive: true }));

// A recording of one exchange: clean, or with findings.
function recording(name: string, path: string): string {
  const file = join(folder, name);
  const body = { success: false, errors: [{ code: 1000, message: "no" }], messages: [], result: null };
  const request = { method: "GET", url: `https://api.cloudflare.com/client/v4/user/${path}` };
  const headers = { "content-type": "application/json" };
  writeFileSync(file, JSON.stringify({ request, response: { status: 403, headers, body } }));
  return file;
}

const clean = recording("clean.ndjson", "tokens");
const bad = recording("bad.ndjson", "nowhere");

describe("a verdict on standard output", () => {
  it.each([
    ["clean", clean],
    ["bad", bad],
  ])("that a full disk does not take is none: of %s traffic", async (_what, file) => {
    const { code, stderr } = await runToEnd(["check", file], { stdout: "/dev/full" });

    expect(stderr).toBe(
      "contract: standard output cannot be written: ENOSPC. Give it a place, or ask for a --report.\n",
    );
    expect(code).toBe(2);
  });

  it.each([
    ["clean", clean, 0],
    ["bad", bad, 1],
  ])("stays what it is where its reader is gone: of %s traffic", (_what, file, code) => {
    const words = [process.execPath, program, "check", file].map((word) => `'${word}'`).join(" ");
    const script = `{ ${words}; echo "$?" >&2; } | true`;
    const { stderr } = spawnSync("sh", ["-c", script], { encoding: "utf8" });

    expect(stderr).toBe(`${code}\n`);
  });
});
