import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, type WorldCredentials } from "../src/index.ts";
import { openEmulator } from "./open-emulator.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-fresh-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const main = resolve(import.meta.dirname, "../src/main.ts");

// What `pnpm emulator --json` prints with these arguments; it is stopped then.
async function announced(...args: readonly string[]): Promise<WorldCredentials> {
  const child = spawn(process.execPath, [main, "--port", "0", "--json", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  child.kill("SIGTERM");
  await exited;
  return JSON.parse(line) as WorldCredentials;
}

const secretsOf = ({ apiToken, accountToken, apiKey }: WorldCredentials) => [apiToken, accountToken, apiKey];
const keyOf = ({ email, apiKey }: WorldCredentials) => ({ "x-auth-email": email, "x-auth-key": apiKey });

describe("the credentials of a served emulator", () => {
  it("are others in each database, and the same in one on every start", async () => {
    const [a, b] = [join(folder, "a.db"), join(folder, "b.db")];
    const first = await announced("--db", a);
    const again = await announced("--db", a);
    const others = [await announced("--db", b), await announced(), createEmulator().credentials];

    expect(again).toMatchObject({ apiToken: first.apiToken, apiKey: first.apiKey });
    expect(new Set([first, ...others].flatMap(secretsOf)).size).toBe(4 * 3);
  });

  it("are those of `createEmulator` when they are to be fixed", async () => {
    using embedded = createEmulator();

    expect(secretsOf(await announced("--fixed-credentials"))).toEqual(secretsOf(embedded.credentials));
  });
});

it("an emulator whose credentials cannot be printed says so and ends", async () => {
  const full = openSync("/dev/full", "w");
  const child = spawn(process.execPath, [main, "--port", "0"], { stdio: ["ignore", full, "pipe"] });
  closeSync(full);
  let told = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (told += text));

  const [code] = await once(child, "close");

  expect([code, told]).toEqual([
    1,
    "Standard output cannot be written (ENOSPC: no space left on device, write), and without its credentials the emulator is of no use. Let it be read, or name a file with room.\n",
  ]);
});

describe("fresh credentials", () => {
  it("work, and the fixed ones do not", async () => {
    const { call, bearer, credentials, close } = openEmulator({ freshCredentials: true });
    const fixed = createEmulator();
    const statusOf = async (headers: Record<string, string>, path = "/user/tokens") =>
      (await call(`GET ${path}`, { headers })).status;

    expect([await statusOf(bearer(credentials.apiToken)), await statusOf(keyOf(credentials))]).toEqual([
      200, 200,
    ]);
    expect([
      await statusOf(bearer(fixed.credentials.apiToken)),
      await statusOf(keyOf(fixed.credentials)),
      await statusOf(
        bearer(fixed.credentials.accountToken),
        `/accounts/${credentials.accountId}/tokens/verify`,
      ),
    ]).toEqual([403, 403, 401]);
    fixed.close();
    close();
  });

  it("keep the ids, which examples name", () => {
    using fresh = createEmulator({ freshCredentials: true });
    using fixed = createEmulator();

    const { accountId, zoneId, email } = fixed.credentials;
    expect(fresh.credentials).toMatchObject({ accountId, zoneId, email });
  });

  it("stay when the emulator is reset", () => {
    using emulator = createEmulator({ freshCredentials: true });
    const before = emulator.credentials;

    emulator.reset();

    expect(emulator.credentials).toEqual(before);
  });

  it("are in the file as hashes only, beside the seed that they are made from", () => {
    const database = join(folder, "c.db");
    const emulator = createEmulator({ database, freshCredentials: true });
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString("latin1"));

    for (const secret of secretsOf(emulator.credentials))
      expect(texts.some((text) => text.includes(secret))).toBe(false);
    emulator.close();
  });

  it("are not given to a database that has a world already", () => {
    const database = join(folder, "d.db");
    const planted = createEmulator({ database });
    const { apiToken } = planted.credentials;
    planted.close();

    using opened = createEmulator({ database, freshCredentials: true });
    expect(opened.credentials.apiToken).toBe(apiToken);
  });
});
