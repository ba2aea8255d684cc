import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { openWatchedEmulator } from "../src/watched-emulator.ts";

const emulator = await openWatchedEmulator();
afterAll(emulator.close);

// Runs a shell command as the documentation shows it, with its variables set.
async function shell(command: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)("sh", ["-c", command], {
    env: {
      ...process.env,
      BASE_URL: emulator.baseUrl,
      ACCOUNT_ID: emulator.credentials.accountId,
      CLOUDFLARE_API_TOKEN: emulator.credentials.apiToken,
    },
  });
  return JSON.parse(stdout);
}

describe("the documentation's curl commands, with only base URL, ids and token replaced", () => {
  it("create a build token", async () => {
    expect(
      await shell(`curl -s $BASE_URL/accounts/$ACCOUNT_ID/builds/tokens \\
        -H 'Content-Type: application/json' \\
        -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN" \\
        -d '{
              "build_token_name": "My Build Token",
              "build_token_secret": "super-secret-token",
              "cloudflare_token_id": "cf-token-123"
            }'`),
    ).toEqual({
      success: true,
      errors: [],
      messages: [],
      result: {
        build_token_name: "My Build Token",
        build_token_uuid: expect.stringMatching(/^[0-9a-f-]{36}$/u),
        cloudflare_token_id: "cf-token-123",
        owner_type: "user",
      },
    });
  });

  it("list build tokens", async () => {
    expect(
      await shell(`curl -s $BASE_URL/accounts/$ACCOUNT_ID/builds/tokens \\
        -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN"`),
    ).toMatchObject({
      success: true,
      result: [{ build_token_name: "My Build Token", owner_type: "user" }, {}, {}],
      result_info: { count: 3, page: 1, per_page: 50, total_count: 3, total_pages: 1 },
    });
  });

  it("create a user token as the guide does", async () => {
    expect(
      await shell(`curl -s -X POST \\
        "$BASE_URL/user/tokens" \\
        -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN" \\
        -H "Content-Type: application/json" \\
        --data '
        {
          "name": "readonly token",
          "policies": [
            {
              "effect": "allow",
              "resources": {
                "com.cloudflare.api.account.zone.eb78d65290b24279ba6f44721b3ea3c4": "*",
                "com.cloudflare.api.account.zone.22b1de5f1c0e4b3ea97bb1e963b06a43": "*"
              },
              "permission_groups": [
                { "id": "c8fed203ed3043cba015a93ad1616f1f", "name": "Zone Read" },
                { "id": "82e64a83756745bbbb1c9c2701bf816b", "name": "DNS Read" }
              ]
            }
          ],
          "not_before": "2020-04-01T05:20:00Z",
          "expires_on": "2020-04-10T00:00:00Z",
          "condition": {
            "request.ip": {
              "in": ["199.27.128.0/21", "2400:cb00::/32"],
              "not_in": ["199.27.128.1/32"]
            }
          }
        }'`),
    ).toMatchObject({
      success: true,
      errors: [],
      messages: [],
      result: {
        id: expect.stringMatching(/^[0-9a-f]{32}$/u),
        name: "readonly token",
        status: "expired",
        not_before: "2020-04-01T05:20:00Z",
        expires_on: "2020-04-10T00:00:00Z",
        policies: [{ id: expect.stringMatching(/^[0-9a-f]{32}$/u), effect: "allow" }],
        condition: { "request.ip": { not_in: ["199.27.128.1/32"] } },
        value: expect.stringMatching(/^cfut_/u),
      },
    });
  });

  it("get answers that the documents describe", () => {
    expect(emulator.findings).toEqual([]);
  });
});
