import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FaultyServer, serveFaulty } from "./faulty-server.ts";
import { freshDataHome, loaded, openTerminal, type TerminalOptions } from "./terminal.ts";

let server: FaultyServer;
let dataHome: string;
beforeEach(async () => {
  server = await serveFaulty();
  dataHome = freshDataHome();
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(dataHome, { recursive: true, force: true });
});

const folder = () => join(dataHome, ".local", "state", "cftokens", "tokens");
const files = () => (existsSync(folder()) ? readdirSync(folder()).map((name) => join(folder(), name)) : []);
const asOf = /^ \d+ tokens · as of \d\d:\d\dZ/mu;

function open(options: TerminalOptions = {}) {
  return openTerminal({ columns: 100, dataHome, ...options, env: { ...server.env, ...options.env } });
}

// One start to its end, with everything loaded.
async function startOnce(options: TerminalOptions = {}): Promise<void> {
  using terminal = open(options);
  await terminal.expectScreen(loaded);
  terminal.press("q");
  await terminal.expectExit();
}

async function userTokenNamed(name: string): Promise<string> {
  const listed = await server.client.userApiTokensListTokens({ query: { per_page: 50 } });
  const id = listed.ok ? listed.result.find((token) => token.name === name)?.id : undefined;
  if (id === undefined) throw new Error(`no token named ${name}`);
  return id;
}

describe("the second start", () => {
  it("shows the tokens of the last time before anything is answered, and of when they are", async () => {
    await startOnce();
    server.holdReads(true);
    using terminal = open();
    const first = await terminal.expectScreen(asOf);
    expect(first).toMatch(/external-dns/u);
    expect(first).toMatch(/Acme/u);
    terminal.press("D");
    await terminal.expectScreen(/is not loaded yet, and can be changed only then/u);
    expect(server.changes()).toEqual([]);
    // What was said stays until the next key.
    terminal.press("up");
    server.holdReads(false);
    const fresh = await terminal.expectScreen(loaded);
    expect(fresh).toMatch(/external-dns/u);
    expect(fresh).not.toMatch(/as of/u);
  });

  it("leaves nothing under the cursor where a token is gone, so that no key meets another one", async () => {
    const location = {
      location: "tokens?sort=name",
      focused: `user:${await userTokenNamed("external-dns")}`,
    };
    await startOnce();
    const state = join(dataHome, ".local", "state", "cftokens");
    writeFileSync(join(state, "locations.json"), JSON.stringify({ environment: location }));
    server.holdReads(true);
    using terminal = open();
    await terminal.expectScreen(/^› external-dns/mu);
    await server.client.userApiTokensDeleteToken({
      path: { token_id: location.focused.slice("user:".length) },
    });
    server.holdReads(false);
    const fresh = await terminal.expectScreen(loaded);
    expect(fresh).not.toMatch(/external-dns/u);
    expect(fresh).not.toMatch(/^›/mu);
    terminal.press("D");
    await terminal.expectScreen(/There is no token under the cursor/u);
    terminal.press("down");
    await terminal.expectScreen(/^› /mu);
  });

  it("shows no list of another credential of the same profile", async () => {
    await startOnce();
    server.holdReads(true);
    using terminal = open({
      env: { CLOUDFLARE_API_TOKEN: `${server.env["CLOUDFLARE_API_TOKEN"] ?? ""}x` },
    });
    const shown = await terminal.expectScreen(/0 tokens · ◌ loading/u);
    expect(shown).not.toMatch(/external-dns/u);
  });
});

describe("the file of tokens", () => {
  it("is for the user alone, and holds neither credentials nor what looks like one in a name", async () => {
    const { CLOUDFLARE_API_TOKEN: credential = "" } = server.env;
    const value = `cfut_${"a1B2".repeat(12)}`;
    const id = await userTokenNamed("backup bucket");
    const details = await server.client.userApiTokensTokenDetails({ path: { token_id: id } });
    if (!details.ok) throw new Error("the token cannot be read");
    const policies = details.result.policies.map(({ effect, resources, permission_groups: groups }) => ({
      effect,
      resources,
      permission_groups: groups.map((group) => ({ id: group.id })),
    }));
    const body = { name: `of ${value}`, policies };
    expect((await server.client.userApiTokensUpdateToken({ path: { token_id: id }, body })).ok).toBe(true);
    await startOnce();
    const [file = "", ...more] = files();
    expect(more).toEqual([]);
    // oxlint-disable-next-line no-bitwise -- the bits of a mode
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // oxlint-disable-next-line no-bitwise -- the bits of a mode
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    const text = readFileSync(file, "utf8");
    expect(text).toContain("of [redacted]");
    for (const secret of [credential, value])
      for (let at = 0; at + 10 <= secret.length; at += 1)
        expect(text).not.toContain(secret.slice(at, at + 10));
  });

  it("is not written, and removed, where the config file says so", async () => {
    await startOnce({ config: { restoreTokens: false } });
    expect(files()).toEqual([]);
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), "left.json"), "{}");
    await startOnce({ config: { restoreTokens: false } });
    expect(existsSync(folder())).toBe(false);
  });
});
