import { describe, expect, it } from "vitest";
import { chooseTarget } from "./choose-target.ts";
import type { Profile } from "./profile.ts";
import { findCredentials } from "./read-credential.ts";

const api = "https://api.example.com/client/v4";
const choose = (env: Record<string, string>, fields: Partial<Profile> = {}) =>
  chooseTarget(
    { env, home: "/home/ada", defaultBaseUrl: api },
    { ...profile, ...fields },
    findCredentials(env),
  );
const profile: Profile = {
  name: "environment",
  source: { kind: "usual-environment" },
  baseUrl: undefined,
  accountIds: [],
  zoneIds: [],
};

describe("chooseTarget", () => {
  it.each([
    [{}, "/home/ada/.local/share/cftokens/emulator.db"],
    [{ XDG_DATA_HOME: "/data" }, "/data/cftokens/emulator.db"],
    [{ XDG_DATA_HOME: "relative" }, "/home/ada/.local/share/cftokens/emulator.db"],
    [{ CLOUDFLARE_EMAIL: "ada@example.com" }, "/home/ada/.local/share/cftokens/emulator.db"],
  ])("without a whole credential (%j) is the emulator on %s", (env, database) => {
    expect(choose(env)).toEqual({ ok: true, target: { kind: "emulator", database } });
  });

  it("is live with a token, its accounts and zones", () => {
    const env = {
      CLOUDFLARE_API_TOKEN: " made-up ",
      CLOUDFLARE_ACCOUNT_ID: "a1, a2,a1,",
      CLOUDFLARE_ZONE_ID: "z1",
    };
    expect(choose(env)).toEqual({
      ok: true,
      target: {
        kind: "live",
        baseUrl: api,
        host: "api.example.com",
        credentials: { apiToken: "made-up" },
        accountIds: ["a1", "a2"],
        zoneIds: ["z1"],
      },
    });
  });

  it("is live with email and key", () => {
    const choice = choose({ CLOUDFLARE_EMAIL: "ada@example.com", CLOUDFLARE_API_KEY: "made-up" });
    expect(choice).toMatchObject({
      target: { credentials: { email: "ada@example.com", apiKey: "made-up" } },
    });
  });

  it.each([
    ["http://api.example.com/v4", false],
    ["http://127.0.0.1.example.com/", false],
    ["ftp://example.com", false],
    ["https://user:word@example.com", false],
    ["nonsense", false],
    ["http://api.localhost:8080/", false],
    ["http://localhost:8080/client/v4/", true],
    ["http://127.0.0.1:1/", true],
    ["http://[::1]:1/", true],
    ["https://example.com", true],
  ])("with base URL %s gives a target: %s", (url, ok) => {
    expect(choose({ CLOUDFLARE_API_TOKEN: "made-up", CLOUDFLARE_BASE_URL: url }).ok).toBe(ok);
  });

  it("takes a profile's base URL, accounts and zones first", () => {
    const env = {
      CLOUDFLARE_API_TOKEN: "made-up",
      CLOUDFLARE_BASE_URL: "https://other.example.com",
      CLOUDFLARE_ACCOUNT_ID: "a1",
    };
    expect(
      choose(env, { baseUrl: "http://127.0.0.1:1/v4", accountIds: ["a2"], zoneIds: ["z2"] }),
    ).toMatchObject({
      target: { baseUrl: "http://127.0.0.1:1/v4", accountIds: ["a2", "a1"], zoneIds: ["z2"] },
    });
    expect(choose(env, { baseUrl: " http://127.0.0.1:1/v4// " })).toMatchObject({
      target: { baseUrl: "http://127.0.0.1:1/v4" },
    });
    expect(choose(env, { name: "ci", baseUrl: "nonsense" })).toMatchObject({
      ok: false,
      reason: expect.stringContaining("of the profile ci") as string,
    });
  });

  it("never repeats a credential in a refusal", () => {
    const choice = choose({
      CLOUDFLARE_API_TOKEN: "made-up",
      CLOUDFLARE_BASE_URL: "https://made-up:made-up@h",
    });
    expect(JSON.stringify(choice)).not.toContain("made-up");
  });
});
