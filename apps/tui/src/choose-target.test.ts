import { describe, expect, it } from "vitest";
import { chooseTarget } from "./choose-target.ts";

const API = "https://api.example.com/client/v4";
const choose = (env: Record<string, string>) => chooseTarget(env, "/home/ada", API);

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
        baseUrl: API,
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
    ["http://localhost:8080/client/v4/", true],
    ["http://127.0.0.1:1/", true],
    ["http://[::1]:1/", true],
    ["https://example.com", true],
  ])("with base URL %s gives a target: %s", (url, ok) => {
    expect(choose({ CLOUDFLARE_API_TOKEN: "made-up", CLOUDFLARE_BASE_URL: url }).ok).toBe(ok);
  });

  it("never repeats a credential in a refusal", () => {
    const choice = choose({
      CLOUDFLARE_API_TOKEN: "made-up",
      CLOUDFLARE_BASE_URL: "https://made-up:made-up@h",
    });
    expect(JSON.stringify(choice)).not.toContain("made-up");
  });
});
