import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Token } from "@cftokens/client";
import { createIsReadable } from "../inventory/is-readable.ts";
import { toListed, type TokenRow, toTokenRow } from "../inventory/token-row.ts";
import { safeText } from "../text/safe-text.ts";
import { createTokenMemory, forgetTokens, type TokenMemory, type TokenMemoryOwner } from "./token-memory.ts";

let home = "";
let now = new Date("2026-06-01T14:02:00Z");
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "tokens-"));
  now = new Date("2026-06-01T14:02:00Z");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const isReadable = createIsReadable();
const credential = "cfut_made-up-canary-0123456789abcdefghijklmnopqrst";
const owner: TokenMemoryOwner = {
  profile: "work",
  baseUrl: "https://api.cloudflare.com/client/v4",
  credentials: { apiToken: credential },
  places: [{ kind: "account", id: "a".repeat(32) }],
};

function memory(other: Partial<TokenMemoryOwner> = {}): TokenMemory {
  return createTokenMemory({ ...owner, ...other }, { env: {}, home, isReadable, now: () => now });
}

function row(name: string, index = 1, fields: Partial<Token> = {}): TokenRow {
  const token: Token = {
    id: String(index).padStart(32, "0"),
    name,
    status: "active",
    issued_on: "2026-01-01T00:00:00Z",
    modified_on: "2026-01-01T00:00:00Z",
    policies: [],
    ...fields,
  };
  const place = { kind: "account", id: "a".repeat(32), name: safeText("Acme") } as const;
  return toTokenRow({ kind: "account", place, ...toListed(token) }, now);
}

const folder = () => join(home, ".local", "state", "cftokens", "tokens");
const fileNames = () => (existsSync(folder()) ? readdirSync(folder()) : []);
const fileName = () => join(folder(), fileNames()[0] ?? "none");

describe("the tokens of the last time", () => {
  it("are remembered with their owner and of when they are, in a file that only the user can read", () => {
    expect(memory().read()).toEqual([]);
    memory().write([row("deploy"), row("backup", 2)]);
    expect(memory().read()).toEqual([
      { ...row("deploy"), asOf: now },
      { ...row("backup", 2), asOf: now },
    ]);
    // oxlint-disable-next-line no-bitwise -- the bits of a file's mode
    expect(statSync(fileName()).mode & 0o777).toBe(0o600);
  });

  it("stay of when they were read, where they were not read again", () => {
    const before = new Date("2026-05-31T08:00:00Z");
    memory().write([{ ...row("deploy"), asOf: before }, row("backup", 2)]);
    expect(
      memory()
        .read()
        .map(({ name, asOf }) => [name, asOf]),
    ).toEqual([
      ["deploy", before],
      ["backup", now],
    ]);
  });

  it("are shown to nobody else", () => {
    memory().write([row("deploy")]);
    const others: readonly Partial<TokenMemoryOwner>[] = [
      { profile: "home" },
      { baseUrl: "http://127.0.0.1:8787/client/v4" },
      { credentials: { apiToken: `${credential}x` } },
      { credentials: { email: "ada@example.com", apiKey: "made-up" } },
      { places: [] },
      { places: [{ kind: "zone", id: "a".repeat(32) }] },
    ];
    expect(others.map((other) => memory(other).read())).toEqual(others.map(() => []));
    expect(memory().read()).toHaveLength(1);
  });

  it("make room for those of another credential of the profile", () => {
    memory().write([row("deploy")]);
    memory({ credentials: { apiToken: "another one that is made up" } }).write([row("backup")]);
    expect(fileNames()).toHaveLength(1);
    expect(memory().read()).toEqual([]);
  });

  it("are kept without credentials, also where a name has one or a member is called like one", () => {
    const listed = row(`of ${credential}`, 1, { value: "canary-of-a-value" } as Partial<Token>);
    memory().write([listed]);
    const text = readFileSync(fileName(), "utf8");
    expect(text).not.toMatch(/canary/u);
    expect(
      memory()
        .read()
        .map(({ name }) => name),
    ).toEqual(["of [redacted]"]);
  });

  it("are at most 2,000", () => {
    memory().write(Array.from({ length: 2001 }, (_, index) => row("deploy", index)));
    expect(memory().read()).toHaveLength(2000);
  });

  it("are forgotten at once for all profiles", () => {
    memory().write([row("deploy")]);
    memory({ profile: "home" }).write([row("backup")]);
    forgetTokens({}, home);
    expect(existsSync(folder())).toBe(false);
    expect(memory().read()).toEqual([]);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    "",
    "{",
    "[]",
    '{"format":0}',
    '{"format":1,"salt":"x","credential":"y","lists":7}',
    '{"format":1,"salt":7,"lists":[]}',
  ])("is passed over and written anew: %j", (text) => {
    memory().write([row("deploy")]);
    writeFileSync(fileName(), text);
    expect(memory().read()).toEqual([]);
    memory().write([row("backup")]);
    expect(
      memory()
        .read()
        .map(({ name }) => name),
    ).toEqual(["backup"]);
  });

  it.each([
    ['"kind":"account"', '"kind":"other"'],
    ['"id":"a', '"ID":"a'],
    ['"status":"active"', '"status":7'],
    ['"asOf":1', '"asOf":"1'],
  ])("has no token of another form: %s as %s", (from, to) => {
    memory().write([row("deploy")]);
    const text = readFileSync(fileName(), "utf8");
    expect(text).toContain(from);
    writeFileSync(fileName(), text.replace(from, to));
    expect(memory().read()).toEqual([]);
  });
});
