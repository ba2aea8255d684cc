import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";
import { fetchPackage } from "@cftokens/workspace";
import { afterAll, describe, expect, it } from "vitest";
import { openWatchedEmulator } from "../src/watched-emulator.ts";

const wrangler = await fetchPackage("wrangler", "4.164.0");
const emulator = await openWatchedEmulator();
const home = mkdtempSync(join(tmpdir(), "cftokens-wrangler-"));
afterAll(async () => {
  await emulator.close();
  rmSync(home, { recursive: true });
});

// What `wrangler whoami` says about a token.
async function whoami(apiToken: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(wrangler.folder, "node_modules/wrangler/bin/wrangler.js"), "whoami"],
    {
      cwd: home,
      env: {
        PATH: process.env["PATH"],
        HOME: home,
        CLOUDFLARE_API_BASE_URL: emulator.baseUrl,
        CLOUDFLARE_API_TOKEN: apiToken,
        WRANGLER_SEND_METRICS: "false",
        WRANGLER_LOG_PATH: join(home, "logs"),
        CI: "true",
      },
    },
  );
  return stripVTControlCharacters(stdout);
}

describe("wrangler whoami", () => {
  it("recognises a user token", { timeout: 60_000 }, async () => {
    const said = await whoami(emulator.credentials.apiToken);

    expect(said).toContain("You are logged in with an User API Token");
    expect(said).toContain(emulator.credentials.email);
    expect(said).toContain(emulator.credentials.accountId);
  });

  it("recognises an account token", { timeout: 60_000 }, async () => {
    const said = await whoami(emulator.credentials.accountToken);

    expect(said).toContain("You are logged in with an Account API Token");
    expect(said).toContain(emulator.credentials.accountId);
  });

  it("gets answers that the documents describe", () => {
    expect(emulator.findings).toEqual([]);
  });
});
