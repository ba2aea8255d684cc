import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openProfile } from "./open-profile.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "cftokens-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const nothing = { profile: undefined, emulator: false };

async function open(
  request: { profile: string | undefined; emulator: boolean },
  env: Record<string, string> = {},
  config?: unknown,
) {
  if (config !== undefined) {
    mkdirSync(join(home, ".config", "cftokens"), { recursive: true });
    writeFileSync(join(home, ".config", "cftokens", "config.json"), JSON.stringify(config));
  }
  return openProfile(request, {
    env,
    home,
    platform: "linux",
    runProgram: async () => ({ kind: "ended", exitCode: 0, output: "made-up-printed" }),
  });
}

const someConfig = {
  defaultProfile: "work",
  profiles: { work: { token: { environment: "WORK" } }, op: { token: { command: ["op"] } } },
};
const someEnv = { WORK: "made-up-work", CLOUDFLARE_API_TOKEN: "made-up-env" };

describe("openProfile", () => {
  it("without anything is the emulator", async () => {
    expect(await open(nothing)).toMatchObject({
      profile: { name: "emulator" },
      target: { kind: "emulator" },
    });
  });

  it.each([
    [
      "the command line",
      { ...nothing, profile: "op" },
      { ...someEnv, CFTOKENS_PROFILE: "work" },
      "op",
      "made-up-printed",
    ],
    ["CFTOKENS_PROFILE", nothing, { ...someEnv, CFTOKENS_PROFILE: "op" }, "op", "made-up-printed"],
    ["a credential in the environment", nothing, someEnv, "environment", "made-up-env"],
    ["the default of the config file", nothing, { WORK: "made-up-work" }, "work", "made-up-work"],
  ])("goes by %s", async (_what, request, env, name, apiToken) => {
    expect(await open(request, env, someConfig)).toMatchObject({
      profile: { name },
      target: { kind: "live", host: "api.cloudflare.com", credentials: { apiToken } },
    });
  });

  it("is the emulator with --emulator, whatever else is said", async () => {
    const opened = await open(
      { profile: undefined, emulator: true },
      { ...someEnv, CFTOKENS_PROFILE: "op" },
      someConfig,
    );
    expect(opened).toMatchObject({ profile: { name: "emulator" }, target: { kind: "emulator" } });
  });

  it.each([
    [
      { ...nothing, profile: "nope" },
      {},
      /No profile named "nope"; use one of environment, emulator, work, op/u,
    ],
    [{ ...nothing, profile: "work" }, {}, /WORK is not set/u],
    [{ ...nothing, profile: "environment" }, {}, /set CLOUDFLARE_API_TOKEN/u],
    [{ ...nothing, profile: "op" }, { CLOUDFLARE_BASE_URL: "http://example.com" }, /plain http/u],
  ])("refuses %j", async (request, env, reason) => {
    expect(await open(request, env, someConfig)).toEqual({
      ok: false,
      reasons: [expect.stringMatching(reason)],
    });
  });

  it("names the config file and everything that is wrong in it", async () => {
    const opened = await open(nothing, {}, { theme: 1, mouse: 1 });
    expect(opened).toEqual({
      ok: false,
      reasons: [
        expect.stringMatching(/config\.json: theme must be one of/u),
        expect.stringMatching(/config\.json: mouse must be true or false/u),
      ],
    });
  });
});
