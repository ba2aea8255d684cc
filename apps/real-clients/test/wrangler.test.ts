import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openWatchedEmulator } from "../src/watched-emulator.ts";
import { openWrangler } from "../src/wrangler.ts";

const emulator = await openWatchedEmulator();
const home = mkdtempSync(join(tmpdir(), "cftokens-wrangler-"));
afterAll(async () => {
  await emulator.close();
  rmSync(home, { recursive: true });
});

// What `wrangler whoami` says about a token.
async function whoami(apiToken: string): Promise<string> {
  return (await openWrangler({ baseUrl: emulator.baseUrl, apiToken, home }))("whoami");
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
