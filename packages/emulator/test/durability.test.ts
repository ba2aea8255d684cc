import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulator, EmulatorDatabaseError } from "../src/index.ts";
import { openEmulator } from "./open-emulator.ts";

let folder = "";
let database = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-emulator-"));
  database = join(folder, "below", "emulator.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("an emulator on a file", () => {
  it("has what was created after a restart", async () => {
    const first = openEmulator({ database });
    const created = await first.call("POST /user/tokens", { json: { name: "kept", policies: [] } });
    first.close();

    const second = openEmulator({ database });
    const verified = await second.call("GET /user/tokens/verify", {
      headers: second.bearer(created.body.result.value),
    });
    const listed = await second.call("GET /user/tokens");
    second.close();

    expect(verified.body.result.status).toBe("active");
    expect(listed.body.result[0].name).toBe("kept");
  });

  it("never has a secret on disk", async () => {
    const { call, credentials, close } = openEmulator({ database });
    const account = credentials.accountId;
    const token = await call("POST /user/tokens", { json: { name: "a", policies: [] } });
    const service = await call(`POST /accounts/${account}/access/service_tokens`, { json: { name: "b" } });
    const build = { build_token_name: "c", build_token_secret: "made-up-secret", cloudflare_token_id: "d" };
    await call(`POST /accounts/${account}/builds/tokens`, { json: build });

    const secrets = [
      token.body.result.value,
      service.body.result.client_secret,
      build.build_token_secret,
      credentials.apiToken,
      credentials.accountToken,
      credentials.apiKey,
    ];
    const beside = join(database, "..");
    const bytes = () =>
      readdirSync(beside).map((name) => readFileSync(join(beside, name)).toString("latin1"));
    const open = bytes();
    close();

    for (const secret of secrets) {
      expect([...open, ...bytes()].some((text) => text.includes(secret))).toBe(false);
    }
  });

  it("is refused to a second one with one clear sentence", () => {
    const first = createEmulator({ database });

    expect(() => createEmulator({ database })).toThrow(/is in use by another process\. Stop that one/u);

    first.close();
    createEmulator({ database }).close();
  });

  it.each([
    ["no database", "this is no database, but text that is long enough to be looked at".repeat(20)],
    ["damaged", undefined],
  ])("says that the file is %s, and leaves it as it was", (_what, text) => {
    createEmulator({ database }).close();
    const bytes = text === undefined ? damaged(readFileSync(database)) : Buffer.from(text);
    writeFileSync(database, bytes);

    expect(() => createEmulator({ database })).toThrow(EmulatorDatabaseError);

    expect(readFileSync(database).equals(bytes)).toBe(true);
  });

  it("says that the file is from another version", () => {
    createEmulator({ database }).close();
    const other = new DatabaseSync(database);
    other.exec("PRAGMA user_version = 99");
    other.close();

    expect(() => createEmulator({ database })).toThrow("was written by another version (99, not 1)");
  });

  it("says that the folder cannot be written", () => {
    expect(() => createEmulator({ database: "/dev/null/emulator.db" })).toThrow(EmulatorDatabaseError);
  });
});

function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(0xff, 100, 4096);
  return copy;
}
