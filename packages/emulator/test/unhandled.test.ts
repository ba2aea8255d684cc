import { describe, expect, it } from "vitest";
import { openEmulator } from "./open-emulator.ts";

const { call, credentials, bearer } = openEmulator();
const { accountId, zoneId } = credentials;
const dnsRead = "82e64a83756745bbbb1c9c2701bf816b";
const dnsWrite = "4755a26eedb94da69e1066d98aa820be";
const scriptsWrite = "e086da7e2179491d91ee5f35b3ca210a";

async function tokenWith(resources: Readonly<Record<string, unknown>>, ...groups: readonly string[]) {
  const permission_groups = groups.map((id) => ({ id }));
  const policies = [{ effect: "allow", resources, permission_groups }];
  return bearer((await call("POST /user/tokens", { json: { name: "a", policies } })).body.result.value);
}

const onZone = { [`com.cloudflare.api.account.zone.${zoneId}`]: "*" };
const onAccount = { [`com.cloudflare.api.account.${accountId}`]: "*" };

describe("an operation of a product", () => {
  it("with the permission is an empty success, marked as not handled", async () => {
    const list = await call(`GET /zones/${zoneId}/dns_records?per_page=5`, {
      headers: await tokenWith(onZone, dnsRead),
    });
    const upload = await call(`PUT /accounts/${accountId}/workers/scripts/my-worker`, {
      headers: await tokenWith(onAccount, scriptsWrite),
      text: "no JSON",
    });

    expect([list.status, list.headers.get("x-emulator"), list.body.result]).toEqual([200, "unhandled", []]);
    expect(list.body.result_info).toMatchObject({ count: 0, total_count: 0 });
    expect([upload.status, upload.headers.get("x-emulator"), upload.body]).toEqual([
      200,
      "unhandled",
      { success: true, errors: [], messages: [], result: null },
    ]);
  });

  it.each([
    ["reading where writing is needed", `POST /zones/${zoneId}/dns_records`, onZone, dnsRead],
    ["another group", `GET /zones/${zoneId}/dns_records`, onAccount, scriptsWrite],
  ])("without the permission, %s, is refused with the operation's page", async (_what, route, on, group) => {
    const { status, body, headers } = await call(route, { headers: await tokenWith(on, group) });

    expect([status, headers.get("x-emulator")]).toEqual([403, null]);
    expect(body.errors).toEqual([
      {
        code: 10000,
        message: "Forbidden",
        documentation_url: expect.stringMatching(
          /^https:\/\/developers\.cloudflare\.com\/api\/operations\/dns-records-for-a-zone-/u,
        ),
      },
    ]);
  });

  it.each([
    ["a malformed account id", "GET /accounts/x/workers/scripts", {}, 404, 7003],
    ["a zone that the caller cannot see", `GET /zones/${"f".repeat(32)}/dns_records`, undefined, 404, 1001],
    ["no credentials", `GET /zones/${zoneId}/dns_records`, {}, 400, 9106],
    [
      "an unknown token",
      `GET /zones/${zoneId}/dns_records`,
      bearer(`cfut_${"x".repeat(40)}00000000`),
      403,
      10000,
    ],
    ["a path of no known operation", `GET /zones/${zoneId}/no_such_thing`, undefined, 400, 7000],
    ["a method that no known operation has", `PATCH /zones/${zoneId}/purge_cache`, undefined, 400, 7000],
    ["an account's token at a membership", "GET /memberships/x", bearer(credentials.accountToken), 400, 9106],
  ])("is refused for %s", async (_what, route, headers, status, code) => {
    const reply = await call(route, headers === undefined ? {} : { headers });

    expect([reply.status, reply.body.errors[0].code]).toEqual([status, code]);
  });

  it("is counted as a use of the token", async () => {
    const made = await call("POST /user/tokens", {
      json: {
        name: "used",
        policies: [{ effect: "allow", resources: onZone, permission_groups: [{ id: dnsWrite }] }],
      },
    });
    await call(`GET /zones/${zoneId}/dns_records`, { headers: bearer(made.body.result.value) });

    expect((await call(`GET /user/tokens/${made.body.result.id}`)).body.result.last_used_on).toBe(
      "2026-11-22T10:00:00Z",
    );
  });
});
