import { describe, expect, it } from "vitest";
import { openEmulator } from "./open-emulator.ts";

const dnsRead = { id: "82e64a83756745bbbb1c9c2701bf816b" };
const zoneResource = "com.cloudflare.api.account.zone.eb78d65290b24279ba6f44721b3ea3c4";
const policy = { effect: "allow", resources: { [zoneResource]: "*" }, permission_groups: [dnsRead] };

// An emulator whose clock is set by hand.
function openAt(start: string) {
  let now = new Date(start);
  const emulator = openEmulator({ now: () => now });
  return { ...emulator, goTo: (moment: string) => (now = new Date(moment)) };
}

describe.each([
  { owner: "user", prefix: "cfut_" },
  { owner: "account", prefix: "cfat_" },
] as const)("the life of a token owned by the $owner", ({ owner, prefix }) => {
  function open(start = "2026-11-22T10:00:00Z") {
    const emulator = openAt(start);
    const { accountId, apiToken, accountToken } = emulator.credentials;
    const base = owner === "user" ? "/user/tokens" : `/accounts/${accountId}/tokens`;
    const headers = emulator.bearer(owner === "user" ? apiToken : accountToken);
    const create = async (json: object) =>
      (await emulator.call(`POST ${base}`, { json, headers })).body.result;
    const verify = async (value: string) =>
      await emulator.call(`GET ${base}/verify`, { headers: emulator.bearer(value) });
    return { ...emulator, base, headers, create, verify };
  }

  it("has a value of its own form", async () => {
    const { create } = open();

    expect((await create({ name: "a", policies: [policy] })).value).toMatch(
      new RegExp(`^${prefix}[A-Za-z0-9]{40}[0-9a-f]{8}$`, "u"),
    );
  });

  it("an update replaces everything and keeps the value", async () => {
    const { call, base, headers, create, verify, goTo } = open();
    const created = await create({
      name: "a",
      policies: [policy],
      expires_on: "2027-01-01T00:00:00Z",
      condition: { request_ip: { in: ["127.0.0.0/8"] } },
    });
    goTo("2026-11-22T11:00:00Z");

    const updated = await call(`PUT ${base}/${created.id}`, {
      json: { name: "b", policies: created.policies },
      headers,
    });

    const { value, expires_on: _, condition: __, ...rest } = created;
    expect(updated.body.result).toEqual({ ...rest, name: "b", modified_on: "2026-11-22T11:00:00Z" });
    expect((await call(`GET ${base}/${created.id}`, { headers })).body.result).toEqual(updated.body.result);
    expect((await verify(value)).body.result.status).toBe("active");
  });

  it("is switched off and on by an update", async () => {
    const { call, base, headers, create, verify } = open();
    const { id, value } = await create({ name: "a", policies: [] });
    const put = async (status: string) =>
      await call(`PUT ${base}/${id}`, { json: { name: "a", policies: [], status }, headers });

    await put("disabled");
    const disabled = await verify(value);
    const used = await call(`GET ${base}`, { headers: { authorization: `Bearer ${value}` } });
    await put("active");

    expect(disabled.body).toMatchObject({ success: true, messages: [], result: { id, status: "disabled" } });
    expect(used.body.errors).toEqual([{ code: 9109, message: "Invalid access token" }]);
    expect((await verify(value)).body.result.status).toBe("active");
  });

  it("refuses a status of null", async () => {
    const { call, base, headers, create } = open();
    const { id } = await create({ name: "a", policies: [] });

    expect(
      (await call(`PUT ${base}/${id}`, { json: { name: "a", policies: [], status: null }, headers })).status,
    ).toBe(400);
  });

  it("a roll gives a new value and kills the old one at once", async () => {
    const { call, base, headers, create, verify } = open();
    const created = await create({ name: "a", policies: [policy] });

    const rolled = await call(`PUT ${base}/${created.id}/value`, { headers });

    expect(rolled.body.result).toMatch(new RegExp(`^${prefix}`, "u"));
    expect((await verify(created.value)).body.errors).toEqual([{ code: 1000, message: "Invalid API Token" }]);
    expect((await verify(rolled.body.result)).body.result).toEqual({ id: created.id, status: "active" });
    const { value: _, ...rest } = created;
    expect((await call(`GET ${base}/${created.id}`, { headers })).body.result).toMatchObject(rest);
  });

  it("starts and ends at its dates", async () => {
    const { call, base, headers, create, verify, goTo } = open();
    const dates = { not_before: "2026-12-01T00:00:00Z", expires_on: "2026-12-02T00:00:00Z" };
    const { id, value } = await create({ name: "a", policies: [], ...dates });
    const listed = async (query: string) =>
      (await call(`GET ${base}?per_page=50${query}`, { headers })).body.result.some(
        (one: { id: string }) => one.id === id,
      );

    const early = await verify(value);
    goTo("2026-12-01T00:00:00Z");
    const during = await verify(value);
    goTo("2026-12-02T00:00:00Z");
    const late = await verify(value);

    expect(early.body.errors).toEqual([{ code: 1000, message: "Invalid API Token" }]);
    expect(during.body.result).toEqual({ id, status: "active", ...dates });
    expect(late.body.result.status).toBe("expired");
    expect([await listed(""), await listed("&include_expired=true")]).toEqual([false, true]);
  });

  it("is let in until its last moment, and no longer, however often it was", async () => {
    const { call, create, goTo } = open();
    const { value } = await create({ name: "a", policies: [], expires_on: "2026-12-01T00:00:00Z" });
    const enter = async () =>
      (await call("GET /zones", { headers: { authorization: `Bearer ${value}` } })).status;

    goTo("2026-11-30T23:59:59Z");
    expect([await enter(), await enter()]).toEqual([200, 200]);
    goTo("2026-12-01T00:00:00Z");
    expect([await enter(), await enter()]).toEqual([403, 403]);
    goTo("2026-11-30T23:59:59Z");
    expect(await enter()).toBe(200);
  });

  it("lives again when the clock is set back before its end", async () => {
    const { call, base, headers, create, verify, goTo } = open();
    const { id, value } = await create({ name: "a", policies: [], expires_on: "2026-12-01T00:00:00Z" });
    const listed = async () => {
      const { result, result_info } = (await call(`GET ${base}?per_page=50`, { headers })).body;
      return { is: result.some((one: { id: string }) => one.id === id), of: result_info.total_count };
    };
    const before = await listed();
    goTo("2026-12-05T00:00:00Z");
    const after = await listed();
    await verify(value);

    goTo("2026-11-22T10:00:00Z");

    expect([before.is, after.is]).toEqual([true, false]);
    expect(await listed()).toEqual(before);
    expect((await verify(value)).body.result.status).toBe("active");
    const { last_used_on } = (await call(`GET ${base}/${id}`, { headers })).body.result;
    expect(last_used_on).toBe("2026-11-22T10:00:00Z");
  });

  it.each(["expires_on", "not_before"])(
    "refuses a leap second as %s, when made and when changed",
    async (member) => {
      const { call, base, headers, create } = open();
      const { id } = await create({ name: "a", policies: [] });
      const json = { name: "a", policies: [], [member]: "2016-12-31T23:59:60Z" };

      const refusals = [
        await call(`POST ${base}`, { json, headers }),
        await call(`PUT ${base}/${id}`, { json, headers }),
      ];

      const message = `${member} must be a valid date/time in the format "2005-12-30T01:02:03Z"`;
      expect(refusals.map(({ status, body }) => [status, body.errors])).toEqual([
        [400, [{ code: 400, message }]],
        [400, [{ code: 400, message }]],
      ]);
    },
  );

  it("lives again when an update moves its end", async () => {
    const { call, base, headers, create, verify, goTo } = open();
    const { id, value } = await create({ name: "a", policies: [], expires_on: "2026-12-01T00:00:00Z" });
    goTo("2026-12-05T00:00:00Z");
    expect((await call(`GET ${base}?per_page=50`, { headers })).body.result).not.toContainEqual(
      expect.objectContaining({ id }),
    );

    await call(`PUT ${base}/${id}`, {
      json: { name: "a", policies: [], expires_on: "2027-01-01T00:00:00Z" },
      headers,
    });

    expect((await verify(value)).body.result.status).toBe("active");
    expect((await call(`GET ${base}?per_page=50`, { headers })).body.result).toContainEqual(
      expect.objectContaining({ id }),
    );
  });

  it("works only from where it may", async () => {
    const { call, base, create } = open();
    const condition = { request_ip: { in: ["192.0.2.0/24", "2001:db8::/32"], not_in: ["192.0.2.7/32"] } };
    const { value } = await create({ name: "a", policies: [], condition });
    const from = async (ip: string) =>
      (
        await call(`GET ${base}/verify`, {
          headers: { authorization: `Bearer ${value}`, "cf-connecting-ip": ip },
        })
      ).body;

    expect((await from("192.0.2.1")).success).toBe(true);
    expect((await from("2001:db8::1")).success).toBe(true);
    expect((await from("192.0.2.7")).errors).toEqual([
      { code: 9109, message: "Cannot use the access token from location: 192.0.2.7" },
    ]);
    expect((await from("198.51.100.1")).errors[0].code).toBe(9109);
  });

  it("remembers when it was last used, to the minute", async () => {
    const { call, base, headers, create, verify, goTo } = open();
    const { id, value } = await create({ name: "a", policies: [] });
    const lastUsed = async () => (await call(`GET ${base}/${id}`, { headers })).body.result.last_used_on;

    expect(await lastUsed()).toBeUndefined();
    await verify(value);
    goTo("2026-11-22T10:00:30Z");
    await verify(value);
    expect(await lastUsed()).toBe("2026-11-22T10:00:00Z");
    goTo("2026-11-22T10:01:00Z");
    await verify(value);
    expect(await lastUsed()).toBe("2026-11-22T10:01:00Z");
  });

  it("is gone when deleted", async () => {
    const { call, base, headers, create, verify } = open();
    const { id, value } = await create({ name: "a", policies: [] });

    expect((await call(`DELETE ${base}/${id}`, { headers })).body.result).toEqual({ id });

    expect((await call(`GET ${base}/${id}`, { headers })).status).toBe(404);
    expect((await call(`DELETE ${base}/${id}`, { headers })).body.errors[0].code).toBe(7003);
    expect((await verify(value)).body.errors[0].code).toBe(1000);
  });

  it("is not made past the quota, and deleting makes room", async () => {
    const { call, credentials, bearer, close } = openEmulator({
      limits: { userTokens: 14, accountTokens: 3 },
    });
    const base = owner === "user" ? "/user/tokens" : `/accounts/${credentials.accountId}/tokens`;
    const headers = bearer(owner === "user" ? credentials.apiToken : credentials.accountToken);
    const create = async () =>
      await call(`POST ${base}`, { json: { name: "one more", policies: [] }, headers });

    const last = await create();
    const refused = await create();
    await call(`DELETE ${base}/${last.body.result.id}`, { headers });

    expect([last.status, refused.status]).toEqual([200, 400]);
    expect(refused.body.errors[0]).toMatchObject({
      code: 1001,
      message: expect.stringMatching(/^Maximum number of tokens/u),
    });
    expect((await create()).status).toBe(200);
    close();
  });
});

describe("account tokens", () => {
  const account = "023e105f4ecef8ad9ca31a8372d0c353";

  it.each([
    [
      "flat zones",
      { "com.cloudflare.api.account.zone.*": "*" },
      dnsRead.id,
      "Must specify a zone for account owned tokens, or nest zone under specific account resource",
    ],
    [
      "a group for users",
      { [`com.cloudflare.api.account.${account}`]: "*" },
      "686d18d5ac6c441c867cbf6771e58a0a",
      'Failed common permission check against resources. (Permission group: "API Tokens Write")',
    ],
  ])("cannot be given %s", async (_what, resources, id, message) => {
    const { call } = openEmulator();
    const json = { name: "a", policies: [{ effect: "allow", resources, permission_groups: [{ id }] }] };

    const { status, body } = await call(`POST /accounts/${account}/tokens`, { json });

    expect([status, body.errors]).toEqual([400, [{ code: 1001, message }]]);
  });

  it("are not offered the groups for users", async () => {
    const { call } = openEmulator();

    expect((await call(`GET /accounts/${account}/tokens/permission_groups`)).body.result).toHaveLength(313);
  });

  it("do nothing in another account", async () => {
    const { call, bearer, credentials } = openEmulator();

    const { status, body } = await call("GET /accounts/5a1b0c9d8e7f60718293a4b5c6d7e8f9/tokens", {
      headers: bearer(credentials.accountToken),
    });

    expect([status, body.errors[0].code]).toEqual([404, 7003]);
  });
});

describe.each(["accounts", "zones"] as const)("the life of a service token of %s", (parent) => {
  function open(start = "2026-11-22T10:00:00Z") {
    const emulator = openAt(start);
    const id = parent === "accounts" ? emulator.credentials.accountId : emulator.credentials.zoneId;
    const base = `/${parent}/${id}/access/service_tokens`;
    const create = async (json: object) => (await emulator.call(`POST ${base}`, { json })).body.result;
    const tryAccess = async (clientId: string, secret: string) =>
      (
        await emulator.fetch(
          new Request("http://emulator.test/protected-by-access", {
            headers: { "CF-Access-Client-Id": clientId, "CF-Access-Client-Secret": secret },
          }),
        )
      ).status;
    return { ...emulator, base, create, tryAccess };
  }

  it("an update takes what the document names, and neither another id nor a secret", async () => {
    const { call, base, create } = open();
    const { client_secret: _, ...token } = await create({ name: "bot" });
    const other = await create({ name: "other" });

    const answer = await call(`PUT ${base}/${token.id}`, {
      json: { name: "new", id: other.id, client_id: "x.access", client_secret: "mine", made_up: 1 },
    });

    expect(answer.body.result).toEqual({ ...token, name: "new", updated_at: expect.any(String) });
    expect((await call(`GET ${base}/${token.id}`)).body.result).toEqual(answer.body.result);
    expect((await call(`GET ${base}/${other.id}`)).body.result.name).toBe("other");
  });

  it("a higher version gives a new secret; the previous one works until its end, which can be moved", async () => {
    const { call, base, create, tryAccess, goTo } = open();
    const first = await create({ name: "bot" });
    const end = "2026-11-22T12:00:00Z";

    const second = await call(`PUT ${base}/${first.id}`, {
      json: { client_secret_version: 2, previous_client_secret_expires_at: end },
    });
    const { client_secret: secret } = second.body.result;

    expect(second.body.result).toMatchObject({ client_id: first.client_id, client_secret_version: 2 });
    expect(secret).not.toBe(first.client_secret);
    expect([
      await tryAccess(first.client_id, first.client_secret),
      await tryAccess(first.client_id, secret),
    ]).toEqual([200, 200]);
    goTo("2026-11-22T12:00:00Z");
    expect([
      await tryAccess(first.client_id, first.client_secret),
      await tryAccess(first.client_id, secret),
    ]).toEqual([401, 200]);
    await call(`PUT ${base}/${first.id}`, {
      json: { previous_client_secret_expires_at: "2026-11-23T00:00:00Z" },
    });
    expect(await tryAccess(first.client_id, first.client_secret)).toBe(200);
  });

  it("refuses a leap second as the end of the previous secret, so that it does not live for ever", async () => {
    const { call, base, create, tryAccess } = open();
    const made = await create({ name: "bot" });
    const end = { previous_client_secret_expires_at: "2016-12-31T23:59:60Z" };

    const refusals = [
      await call(`PUT ${base}/${made.id}`, { json: { client_secret_version: 2, ...end } }),
      await call(`POST ${base}`, { json: { name: "another", ...end } }),
    ];

    expect(refusals.map(({ status, body }) => [status, body.errors[0].message])).toEqual(
      Array.from({ length: 2 }, () => [
        400,
        "access.api.error.invalid_request: previous_client_secret_expires_at must be a valid date-time",
      ]),
    );
    expect(await tryAccess(made.client_id, made.client_secret)).toBe(200);
  });

  it("is switched off and on, both secrets at once", async () => {
    const { call, base, create, tryAccess } = open();
    const { id, client_id: clientId, client_secret: secret } = await create({ name: "bot" });

    await call(`PUT ${base}/${id}`, { json: { enabled: false } });
    expect(await tryAccess(clientId, secret)).toBe(401);
    await call(`PUT ${base}/${id}`, { json: { enabled: true } });
    expect(await tryAccess(clientId, secret)).toBe(200);
  });

  it("ends after its duration, counted from the update that set it", async () => {
    const { call, base, create, tryAccess, goTo } = open();
    const { id, client_id: clientId, client_secret: secret } = await create({ name: "bot", duration: "60m" });
    goTo("2026-11-22T10:30:00Z");

    const changed = await call(`PUT ${base}/${id}`, { json: { duration: "2h45m" } });

    expect(changed.body.result).toMatchObject({
      name: "bot",
      duration: "2h45m",
      expires_at: "2026-11-22T13:15:00.000Z",
    });
    goTo("2026-11-22T13:14:59Z");
    expect(await tryAccess(clientId, secret)).toBe(200);
    goTo("2026-11-22T13:15:00Z");
    expect(await tryAccess(clientId, secret)).toBe(401);
    await call(`PUT ${base}/${id}`, { json: { duration: "forever" } });
    expect((await call(`GET ${base}/${id}`)).body.result).not.toHaveProperty("expires_at");
    expect(await tryAccess(clientId, secret)).toBe(200);
  });

  it("remembers when it was last seen", async () => {
    const { call, base, create, tryAccess } = open();
    const { id, client_id: clientId, client_secret: secret } = await create({ name: "bot" });

    await tryAccess(clientId, secret);

    expect((await call(`GET ${base}/${id}`)).body.result.last_seen_at).toBe("2026-11-22T10:00:00.000Z");
  });

  it("is answered a last time when deleted", async () => {
    const { call, base, create, tryAccess } = open();
    const { client_secret: secret, ...token } = await create({ name: "bot" });

    expect((await call(`DELETE ${base}/${token.id}`)).body.result).toEqual(token);

    expect(await tryAccess(token.client_id, secret)).toBe(401);
    expect((await call(`GET ${base}/${token.id}`)).body.errors).toEqual([
      { code: 12135, message: "access.api.error.service_token_not_found" },
    ]);
  });

  it("is not found by its client id", async () => {
    const { call, base, create } = open();
    const { client_id: clientId } = await create({ name: "bot" });

    expect((await call(`GET ${base}/${clientId}`)).body.errors[0].message).toBe(
      "access.api.error.service_token_not_found",
    );
  });

  it("is not made past the quota", async () => {
    const { call, credentials, close } = openEmulator({ limits: { serviceTokens: 3 } });
    const id = parent === "accounts" ? credentials.accountId : credentials.zoneId;
    const create = async () =>
      (await call(`POST /${parent}/${id}/access/service_tokens`, { json: { name: "bot" } })).status;

    const statuses = [await create(), await create(), await create()];

    expect(statuses.at(-1)).toBe(400);
    close();
  });
});

describe("account service tokens", () => {
  const base = "/accounts/023e105f4ecef8ad9ca31a8372d0c353/access/service_tokens";

  it("rotate: without a time the previous secret ends at once", async () => {
    const { call } = openEmulator();
    const first = (await call(`POST ${base}`, { json: { name: "bot" } })).body.result;

    const rotated = (await call(`POST ${base}/${first.id}/rotate`)).body.result;

    expect(rotated).toMatchObject({
      id: first.id,
      client_id: first.client_id,
      client_secret_version: 2,
      previous_client_secret_expires_at: "2026-11-22T10:00:00.000Z",
    });
    expect(rotated.client_secret).not.toBe(first.client_secret);
  });

  it("refresh: the end is a year on", async () => {
    const { call } = openEmulator();
    const { id } = (await call(`POST ${base}`, { json: { name: "bot", duration: "60m" } })).body.result;

    expect((await call(`POST ${base}/${id}/refresh`)).body.result).toMatchObject({
      duration: "60m",
      expires_at: "2027-11-22T10:00:00.000Z",
    });
  });

  it("that Access uses cannot be deleted", async () => {
    const { call } = openEmulator();
    const [{ id }] = (await call(`GET ${base}?name=grafana`)).body.result;

    const { status, body } = await call(`DELETE ${base}/${id}`);

    expect([status, body.errors[0]]).toEqual([
      400,
      {
        code: 12139,
        message:
          'access.api.error.service_token_in_use: the service token is used by the policy "dashboards"',
      },
    ]);
  });

  it("do not go back to an older secret", async () => {
    const { call } = openEmulator();
    const { id } = (await call(`POST ${base}`, { json: { name: "bot", client_secret_version: 3 } })).body
      .result;

    expect(
      (await call(`PUT ${base}/${id}`, { json: { client_secret_version: 2 } })).body.errors[0].code,
    ).toBe(12130);
  });
});

describe("build tokens", () => {
  const base = "/accounts/023e105f4ecef8ad9ca31a8372d0c353/builds/tokens";

  it("are deleted once", async () => {
    const { call } = openEmulator();
    const [{ build_token_uuid: id }] = (await call(`GET ${base}`)).body.result;

    const gone = await call(`DELETE ${base}/${id}`);
    const again = await call(`DELETE ${base}/${id}`);

    expect(gone.body).toMatchObject({ success: true, result: null });
    expect([again.status, again.body.errors]).toEqual([404, [{ code: 12000, message: "Not found" }]]);
  });
});
