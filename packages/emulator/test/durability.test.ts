import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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

  it.each([
    ["without a version", "CREATE TABLE mine (x)"],
    ["of another version", "CREATE TABLE mine (x); PRAGMA user_version = 7"],
    ["of the same version", "CREATE TABLE users (x); PRAGMA user_version = 1"],
    ["that is empty, but has a version", "PRAGMA user_version = 3"],
  ])("leaves the database of another program as it was: %s", (_what, content) => {
    mkdirSync(dirname(database));
    const other = new DatabaseSync(database);
    other.exec(content);
    other.close();
    const bytes = readFileSync(database);
    chmodSync(database, 0o644);

    expect(() => createEmulator({ database })).toThrow("is the database of another program. Move it away");

    expect(readFileSync(database).equals(bytes)).toBe(true);
    expect(statSync(database).mode & 0o777).toBe(0o644);
  });

  it("says that the file is from another version", () => {
    createEmulator({ database }).close();
    const other = new DatabaseSync(database);
    other.exec("PRAGMA user_version = 99");
    other.close();

    expect(() => createEmulator({ database })).toThrow("was written by another version (99, not 1)");
  });

  it.each([
    ["/dev/null/emulator.db", "cannot be opened"],
    ["/proc/cftokens/emulator.db", "cannot be opened"],
    ["/dev/null", "is no regular file. Name another one."],
    ["/tmp", "is no regular file. Name another one."],
    ["", "has no name. Give the path of a file, or none to forget everything at the end."],
    ["file:x?mode=memory", "is a URI of SQLite, which may keep nothing. Give the path of a file"],
    ["a\0b", "cannot be opened"],
  ])("says in one sentence what is wrong with %j", (name, reason) => {
    const open = () => createEmulator({ database: name });

    expect(open).toThrow(EmulatorDatabaseError);
    expect(open).toThrow(`The emulator's database ${JSON.stringify(name)} ${reason}`);
  });

  it("is its owner's alone, with journal and new folders", async () => {
    const { call, close } = openEmulator({ database });
    await call("POST /user/tokens", { json: { name: "kept", policies: [] } });
    const modes = () =>
      readdirSync(join(database, "..")).map((name) => [name, modeOf(join(database, "..", name))]);

    expect(modes()).toEqual([
      ["emulator.db", "600"],
      ["emulator.db-wal", "600"],
    ]);
    expect(modeOf(join(database, ".."))).toBe("700");
    close();
    expect(modes()).toEqual([["emulator.db", "600"]]);
  });

  it("is taken from others when an earlier program gave it to them", () => {
    createEmulator({ database }).close();
    chmodSync(database, 0o644);

    using opened = createEmulator({ database });

    expect(opened.credentials.email).toBe("dana@example.com");
    expect([modeOf(database), modeOf(`${database}-wal`)]).toEqual(["600", "600"]);
  });

  it("does not take what is no database of its own from others", () => {
    writeFileSync(join(folder, "notes.txt"), "text that is long enough to be looked at ".repeat(100));
    chmodSync(join(folder, "notes.txt"), 0o644);

    expect(() => createEmulator({ database: join(folder, "notes.txt") })).toThrow(EmulatorDatabaseError);

    expect(modeOf(join(folder, "notes.txt"))).toBe("644");
  });
});

describe("an emulator whose file is gone while it runs", () => {
  it.each([
    ["deleted", (file: string) => rmSync(file)],
    ["moved", (file: string) => renameSync(file, `${file}.old`)],
    [
      "replaced",
      (file: string) => {
        renameSync(file, `${file}.old`);
        copyFileSync(`${file}.old`, file);
      },
    ],
    ["bereft of its journal", (file: string) => rmSync(`${file}-wal`)],
  ])("refuses changes, and answers reads: it was %s", async (_how, lose) => {
    await expectRefusals(database, lose);
  });

  it.each([
    ["the file", (file: string) => rmSync(`${file}.real`)],
    ["the journal", (file: string) => rmSync(`${file}.real-wal`)],
    ["the link", (file: string) => rmSync(file)],
  ])("refuses changes where the file is behind a link: %s was deleted", async (_what, lose) => {
    mkdirSync(dirname(database));
    symlinkSync(`${database}.real`, database);
    writeFileSync(`${database}.real`, "");
    await expectRefusals(database, lose);
  });

  it("refuses changes to a file that another program has cut", async () => {
    const { call, close } = openEmulator({ database });
    truncateSync(database);

    const { status } = await call("POST /user/tokens", { json: { name: "lost", policies: [] } });

    expect(status).toBe(507);
    close();
  });
});

async function expectRefusals(file: string, lose: (file: string) => void): Promise<void> {
  const { call, close, credentials } = openEmulator({ database: file });
  const { accountId } = credentials;
  const before = await call("GET /user/tokens?per_page=50");
  lose(file);

  const changes = [
    await call("POST /user/tokens", { json: { name: "lost", policies: [] } }),
    await call(`DELETE /user/tokens/${before.body.result[0].id}`),
    await call(`POST /accounts/${accountId}/access/service_tokens`, { json: { name: "lost" } }),
  ];

  expect(changes.map(({ status, body }) => [status, body.errors[0].message])).toEqual(
    Array.from({ length: 3 }, () => [
      507,
      "The emulator's database was deleted, moved or replaced, so that a change would not be kept. Nothing was changed; start the emulator again",
    ]),
  );
  const after = await call("GET /user/tokens?per_page=50");
  expect(after.body.result.map(({ id }: { id: string }) => id)).toEqual(
    before.body.result.map(({ id }: { id: string }) => id),
  );
  close();
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(0xff, 100, 4096);
  return copy;
}
