import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const main = resolve(import.meta.dirname, "../src/main.ts");
const folder = mkdtempSync(join(tmpdir(), "world-"));
afterAll(() => rmSync(folder, { recursive: true }));

const hostile = "\u001B]0;owned\u0007\u009B31m\u007F\u202E\u200B";
const email = `ann${hostile}@example.com`;
const world = {
  users: [{ email }],
  accounts: [{ name: "North", members: [email] }],
  zones: [{ name: "north.example", account: "North" }],
  apiTokens: [],
  serviceTokens: [],
  buildTokens: [],
};
const token = { name: "t", owner: email, issued: 0 };
const policy = { effect: "allow", resources: {}, groups: [[hostile, "zone"]] };

// Nothing of C0 but the line break, of DEL and C1, and nothing that reorders or hides text.
// oxlint-disable-next-line no-control-regex -- these characters are what must not be there
const dangerous = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069]/u;

describe("texts of a world's file", () => {
  it.each([
    ["a member that is unknown", { ...world, [hostile]: 1 }, /\\u001b\]0;owned/u],
    [
      "a permission group that is unknown",
      { ...world, apiTokens: [{ ...token, policies: [policy] }] },
      /unknown permission group: \\u001b/u,
    ],
    [
      "an account that is not described",
      { ...world, zones: [{ name: "z", account: hostile }] },
      /names the account "\\u001b/u,
    ],
  ])("do nothing to the terminal that is told of %s", (_what, value, reason) => {
    const file = join(folder, "world.json");
    writeFileSync(file, JSON.stringify(value));
    const { stderr, status } = spawnSync(process.execPath, [main, "--port", "0", "--world", file], {
      encoding: "utf8",
    });
    expect(status).toBeGreaterThan(0);
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(dangerous);
  });

  it("do nothing to the terminal that shows the credentials", async () => {
    const text = await announced();
    expect(text).toContain(String.raw`e-mail         ann\u001b]0;owned`);
    expect(text).not.toMatch(dangerous);
  });

  it("do nothing to the terminal that shows the credentials as JSON, and say the same", async () => {
    const text = await announced("--json");
    expect(text).not.toMatch(dangerous);
    expect(JSON.parse(text)).toMatchObject({ email });
  });
});

// What an emulator of the world prints when it has started.
async function announced(...more: readonly string[]): Promise<string> {
  const file = join(folder, "world.json");
  writeFileSync(file, JSON.stringify(world));
  const child = spawn(process.execPath, [main, "--port", "0", "--world", file, ...more], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [bytes] = (await once(child.stdout, "data")) as [Buffer];
  child.kill("SIGKILL");
  return bytes.toString("utf8");
}

it("an argument does nothing to the terminal that is told of it", () => {
  const { stderr, status } = spawnSync(process.execPath, [main, `--${hostile}`], { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toMatch(/owned/u);
  expect(stderr).toMatch(/^Usage: pnpm emulator/mu);
  expect(stderr).not.toMatch(dangerous);
});
