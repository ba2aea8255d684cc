import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { createEmulator, serve } from "@cftokens/emulator";

const emulator = createEmulator();
const server = await serve(emulator, 0);
after(() => server.close());

function run(apiToken: string) {
  const env = { ...process.env, CLOUDFLARE_API_TOKEN: apiToken, CLOUDFLARE_API_BASE_URL: server.baseUrl };
  return promisify(execFile)(process.execPath, ["expiring.ts"], { env });
}

test("tells which tokens expire within thirty days", async () => {
  const { stdout } = await run(emulator.credentials.apiToken);

  assert.match(stdout, /^\d{4}-\d\d-\d\dT\S+Z {2}external-dns$/mu);
});

test("says what is wrong with a token that does not work", async () => {
  await assert.rejects(run("made-up"), { code: 1, stderr: /answered 4\d\d/u });
});
