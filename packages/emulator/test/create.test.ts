import { describe, expect, it } from "vitest";
import { openEmulator } from "./open-emulator.ts";

const dnsRead = { id: "82e64a83756745bbbb1c9c2701bf816b" };
const zoneResource = "com.cloudflare.api.account.zone.eb78d65290b24279ba6f44721b3ea3c4";
const policy = { effect: "allow", resources: { [zoneResource]: "*" }, permission_groups: [dnsRead] };

describe("creating a user token", () => {
  it("answers with the token and its value, which works at once and is not shown again", async () => {
    const { call, bearer } = openEmulator();

    const created = await call("POST /user/tokens", { json: { name: "ci", policies: [policy] } });

    expect(created.status).toBe(200);
    const { value, ...token } = created.body.result;
    expect(value).toMatch(/^cfut_[A-Za-z0-9]{40}[0-9a-f]{8}$/u);
    expect(token).toMatchObject({ name: "ci", status: "active", issued_on: "2026-11-22T10:00:00Z" });
    expect(token.policies[0].permission_groups).toEqual([{ ...dnsRead, name: "DNS Read" }]);
    const verified = await call("GET /user/tokens/verify", { headers: bearer(value) });
    expect(verified.body).toMatchObject({
      result: { id: token.id, status: "active" },
      messages: [{ code: 10000, message: "This API Token is valid and active" }],
    });
    const listed = await call("GET /user/tokens");
    expect(listed.body.result[0]).toEqual({ ...token, last_used_on: "2026-11-22T10:00:00Z" });
  });

  it.each(["request.ip", "request_ip"])("keeps the spelling %s", async (spelling) => {
    const { call } = openEmulator();
    const condition = { [spelling]: { in: ["123.123.123.100/24", "2400:cb00::/32"], not_in: [] } };

    const { body } = await call("POST /user/tokens", { json: { name: "ci", policies: [], condition } });

    expect(body.result.condition).toEqual(condition);
  });

  const valid = { name: "ci", policies: [policy] };
  it.each([
    ["no body", "", 400, ["6007 Malformed JSON in request body"]],
    ["broken JSON", '{"name":', 400, ["6007 Malformed JSON in request body"]],
    ["a body that is no object", "[]", 400, ["400 body must be of the type object"]],
    ["nothing that is needed", "{}", 400, ["400 name must be present", "400 policies must be present"]],
    ["an empty name", { ...valid, name: "" }, 400, ["400 name must have a length between 1 and 120"]],
    [
      "a name of 121 characters",
      { ...valid, name: "x".repeat(121) },
      400,
      ["400 name must have a length between 1 and 120"],
    ],
    [
      "a date with milliseconds",
      { ...valid, expires_on: "2027-01-01T00:00:00.000Z" },
      400,
      ['400 expires_on must be a valid date/time in the format "2005-12-30T01:02:03Z"'],
    ],
    [
      "a date that does not exist",
      { ...valid, not_before: "2027-02-30T00:00:00Z" },
      400,
      ['400 not_before must be a valid date/time in the format "2005-12-30T01:02:03Z"'],
    ],
    [
      "a CIDR that is none",
      { ...valid, condition: { request_ip: { in: ["office"] } } },
      400,
      ["400 condition.request_ip.in.0 must be a valid CIDR"],
    ],
    [
      "a CIDR of an address that cannot be",
      { ...valid, condition: { "request.ip": { not_in: ["300.0.0.1/8"] } } },
      400,
      ["400 condition.request.ip.not_in.0 must be a valid CIDR"],
    ],
    [
      "both spellings of the condition",
      { ...valid, condition: { "request.ip": {}, request_ip: {} } },
      400,
      ["400 condition must have at most 1 member"],
    ],
    [
      "an effect that is none",
      { ...valid, policies: [{ ...policy, effect: "maybe" }] },
      400,
      ['400 policies.0.effect must be in { "allow", "deny" }'],
    ],
    [
      "a policy with an id",
      { ...valid, policies: [{ ...policy, id: "f267e341f3dd4697bd3b9f71dd96247f" }] },
      400,
      ["1001 Reusing existing policies is not supported by token creation"],
    ],
    [
      "a group without an id",
      { ...valid, policies: [{ ...policy, permission_groups: [{ name: "DNS Read" }] }] },
      400,
      ["400 These rules must pass for permission_groups: id must be present"],
    ],
    [
      "a group that does not exist",
      { ...valid, policies: [{ ...policy, permission_groups: [{ id: "nope" }] }] },
      400,
      ["1001 Permission group nope does not exist"],
    ],
    [
      "a resource of no known form",
      { ...valid, policies: [{ ...policy, resources: { "com.cloudflare.api.account.x.zone.*": "*" } }] },
      400,
      ["1001 com.cloudflare.api.account.x.zone.* is not a supported resource type"],
    ],
    [
      "somebody else's zone",
      {
        ...valid,
        policies: [{ ...policy, resources: { [`com.cloudflare.api.account.zone.${"f".repeat(32)}`]: "*" } }],
      },
      400,
      ['1001 Failed common permission check against resources. (Permission group: "DNS Read")'],
    ],
    [
      "another user",
      {
        ...valid,
        policies: [{ ...policy, resources: { [`com.cloudflare.api.user.${"f".repeat(32)}`]: "*" } }],
      },
      400,
      ['1001 Failed common permission check against resources. (Permission group: "DNS Read")'],
    ],
  ])("refuses %s, and stores nothing", async (_what, body, status, errors) => {
    const { call } = openEmulator();
    const before = (await call("GET /user/tokens")).body.result_info.total_count;

    const reply = await call("POST /user/tokens", typeof body === "string" ? { text: body } : { json: body });

    expect(reply.status).toBe(status);
    expect(reply.body.errors.map((e: { code: number; message: string }) => `${e.code} ${e.message}`)).toEqual(
      errors,
    );
    expect((await call("GET /user/tokens")).body.result_info.total_count).toBe(before);
  });

  it("refuses another content type, and a body beyond its limit", async () => {
    const { call, bearer, credentials } = openEmulator();
    const headers = { ...bearer(credentials.apiToken), "content-type": "text/plain" };

    const wrongType = await call("POST /user/tokens", { text: "{}", headers });
    const tooLarge = await call("POST /user/tokens", { text: `"${"x".repeat(2 ** 20)}"` });

    expect([wrongType.status, wrongType.body.errors[0].code]).toEqual([400, 9207]);
    expect([tooLarge.status, tooLarge.body.errors[0].code]).toEqual([413, 6008]);
  });
});

describe("creating a service token", () => {
  it.each(["accounts", "zones"])("of %s answers 201 with the secret, which is not listed", async (parent) => {
    const { call, credentials } = openEmulator();
    const id = parent === "accounts" ? credentials.accountId : credentials.zoneId;
    const path = `/${parent}/${id}/access/service_tokens`;

    const created = await call(`POST ${path}`, { json: { name: "bot", duration: "60m" } });

    expect(created.status).toBe(201);
    const { client_secret: secret, ...token } = created.body.result;
    expect(secret).toMatch(/^cfast_[A-Za-z0-9]{40}[0-9a-f]{8}$/u);
    expect(token).toMatchObject({ duration: "60m", enabled: true, expires_at: "2026-11-22T11:00:00.000Z" });
    expect((await call(`GET ${path}`)).body.result[0]).toEqual(token);
  });

  it("with `forever` has no end, and without a duration lives a year", async () => {
    const { call, credentials } = openEmulator();
    const path = `/accounts/${credentials.accountId}/access/service_tokens`;

    const forever = await call(`POST ${path}`, { json: { name: "a", duration: "forever" } });
    const standard = await call(`POST ${path}`, { json: { name: "b" } });

    expect(forever.body.result).not.toHaveProperty("expires_at");
    expect(standard.body.result).toMatchObject({ duration: "8760h", expires_at: "2027-11-22T10:00:00.000Z" });
  });

  it("refuses a duration that is none", async () => {
    const { call, credentials } = openEmulator();

    const { status, body } = await call(`POST /accounts/${credentials.accountId}/access/service_tokens`, {
      json: { name: "bot", duration: "a year" },
    });

    expect(status).toBe(400);
    expect(body.errors[0].message).toMatch(/^access.api.error.invalid_request: duration must match/u);
  });

  it("refuses a duration that no date can hold", async () => {
    const { call, credentials } = openEmulator();
    const base = `/accounts/${credentials.accountId}/access/service_tokens`;
    const made = (await call(`POST ${base}`, { json: { name: "bot" } })).body.result;
    const duration = "99999999999999h";

    const replies = [
      await call(`POST ${base}`, { json: { name: "bot", duration } }),
      await call(`PUT ${base}/${made.id}`, { json: { duration } }),
    ];

    expect(replies.map(({ status, body }) => [status, body.errors[0]?.message])).toEqual([
      [400, "access.api.error.invalid_request: duration must end before the year 10000"],
      [400, "access.api.error.invalid_request: duration must end before the year 10000"],
    ]);
  });

  it("finds tokens by name and by a part of it", async () => {
    const { call, credentials } = openEmulator();
    const path = `/accounts/${credentials.accountId}/access/service_tokens`;
    const names = async (query: string) =>
      (await call(`GET ${path}?${query}`)).body.result.map((token: { name: string }) => token.name);

    expect(await names("name=grafana")).toEqual(["grafana"]);
    expect(await names("search=pro")).toEqual(["uptime probe"]);
    expect(await names("name=graf")).toEqual([]);
  });
});

describe("registering a build token", () => {
  it("answers without the secret, with messages that are strings", async () => {
    const { call, credentials } = openEmulator();
    const path = `/accounts/${credentials.accountId}/builds/tokens`;
    const json = {
      build_token_name: "site",
      build_token_secret: "made-up",
      cloudflare_token_id: "cf-token-123",
    };

    const { status, body } = await call(`POST ${path}`, { json });

    expect(status).toBe(200);
    expect(body).toMatchObject({ messages: [], result: { build_token_name: "site", owner_type: "user" } });
    expect(JSON.stringify(body)).not.toContain("made-up");
    expect((await call(`GET ${path}`)).body.result[0]).toEqual(body.result);
  });
});

describe("pages", () => {
  it("follow each other without gaps, and are empty past the end", async () => {
    const { call } = openEmulator();
    const page = async (number: number) => (await call(`GET /user/tokens?per_page=5&page=${number}`)).body;

    const pages = [await page(1), await page(2), await page(3), await page(4)];

    expect(pages.map(({ result_info: info }) => info.count)).toEqual([5, 5, 2, 0]);
    expect(pages[0].result_info).toEqual({ count: 5, page: 1, per_page: 5, total_count: 12, total_pages: 3 });
    const ids = pages.flatMap(({ result }) => result.map(({ id }: { id: string }) => id));
    expect(new Set(ids).size).toBe(12);
  });

  it("leave expired tokens out unless they are asked for, and turn round", async () => {
    const { call } = openEmulator();
    const names = async (query: string) =>
      (await call(`GET /user/tokens?per_page=50&${query}`)).body.result.map(
        (token: { name: string }) => token.name,
      );

    expect(await names("")).not.toContain("migration 2025");
    expect(await names("include_expired=true")).toContain("migration 2025");
    expect(await names("direction=asc")).toEqual((await names("direction=desc")).toReversed());
  });
});
