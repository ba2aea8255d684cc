import { describe, expect, it } from "vitest";
import { openEmulator } from "./open-emulator.ts";

const { call, credentials, bearer } = openEmulator();
const account = credentials.accountId;
const noHeaders = {};
const unknownToken = bearer(`cfut_${"x".repeat(40)}00000000`);

function errorsOf(body: { errors: { code: number; message: string }[] }) {
  return body.errors.map(({ code, message }) => `${code} ${message}`);
}

describe("what the emulator refuses", () => {
  it.each([
    [
      "an unknown route, before it asks for credentials",
      "GET /nothing",
      noHeaders,
      400,
      "7000 No route for that URI",
    ],
    [
      "a method that the route does not have",
      "PATCH /user/tokens",
      noHeaders,
      405,
      "7001 Method PATCH not available for that URI.",
    ],
    [
      "an account id that cannot be one",
      `GET /accounts/${"a".repeat(33)}/access/service_tokens`,
      noHeaders,
      404,
      `7003 Could not route to /accounts/${"a".repeat(33)}/access/service_tokens, perhaps your object identifier is invalid?`,
    ],
    [
      "an account that the caller cannot see",
      "GET /accounts/ffffffffffffffffffffffffffffffff/builds/tokens",
      undefined,
      404,
      "7003 Could not route to /accounts/ffffffffffffffffffffffffffffffff/builds/tokens, perhaps your object identifier is invalid?",
    ],
    [
      "a zone that does not exist",
      "GET /zones/ffffffffffffffffffffffffffffffff/access/service_tokens",
      undefined,
      404,
      "1001 Invalid zone identifier",
    ],
    [
      "no credentials",
      "GET /user/tokens",
      noHeaders,
      400,
      "9106 Missing X-Auth-Key, X-Auth-Email or Authorization headers",
    ],
    [
      "no credentials at builds",
      `GET /accounts/${account}/builds/tokens`,
      noHeaders,
      401,
      "12005 Missing token from authorization header",
    ],
    [
      "e-mail and key at verify",
      "GET /user/tokens/verify",
      { "x-auth-email": credentials.email, "x-auth-key": credentials.apiKey },
      400,
      '1001 Missing "Authorization" header',
    ],
    [
      "a key without an e-mail",
      "GET /user/tokens",
      { "x-auth-key": credentials.apiKey },
      400,
      "9106 Missing X-Auth-Email header",
    ],
    [
      "an e-mail without a key",
      "GET /user/tokens",
      { "x-auth-email": credentials.email },
      400,
      "9107 Missing X-Auth-Key header",
    ],
    [
      "a header that is no bearer token",
      "GET /user/tokens",
      { authorization: "Basic abc" },
      400,
      "6003 Invalid request headers",
    ],
    ["a token of the wrong length", "GET /user/tokens", bearer("short"), 400, "6003 Invalid request headers"],
    [
      "a token sent as a key",
      "GET /user/tokens",
      { "x-auth-email": credentials.email, "x-auth-key": credentials.apiToken },
      400,
      "6003 Invalid request headers",
    ],
    [
      "an unknown key",
      "GET /user/tokens",
      { "x-auth-email": credentials.email, "x-auth-key": "0".repeat(37) },
      403,
      "9103 Unknown X-Auth-Key or X-Auth-Email",
    ],
    ["an unknown token", "GET /user/tokens", unknownToken, 403, "9109 Invalid access token"],
    ["an unknown token at verify", "GET /user/tokens/verify", unknownToken, 401, "1000 Invalid API Token"],
    [
      "an unknown token at Access",
      `GET /accounts/${account}/access/service_tokens`,
      unknownToken,
      403,
      "10000 Authentication error",
    ],
    [
      "an unknown token at builds",
      `GET /accounts/${account}/builds/tokens`,
      unknownToken,
      401,
      "12006 Invalid token",
    ],
    [
      "an account token where a user is needed",
      "GET /user/tokens",
      bearer(credentials.accountToken),
      403,
      "9109 Valid user-level authentication not found",
    ],
    [
      "an account token at the user's verify",
      "GET /user/tokens/verify",
      bearer(credentials.accountToken),
      401,
      "1000 Invalid API Token",
    ],
    [
      "an account token at builds",
      `GET /accounts/${account}/builds/tokens`,
      bearer(credentials.accountToken),
      401,
      "12006 Invalid token",
    ],
    [
      "a page size below the least",
      "GET /user/tokens?per_page=4",
      undefined,
      400,
      "400 per_page must be at least 5",
    ],
    [
      "a page that is no number",
      "GET /user/tokens?page=two",
      undefined,
      400,
      "400 page must be of the type integer",
    ],
    [
      "a page size above the most, at Access",
      `GET /accounts/${account}/access/service_tokens?per_page=1001`,
      undefined,
      400,
      "12130 access.api.error.invalid_request: per_page must be at most 1000",
    ],
    [
      "a page size above the most, at builds",
      `GET /accounts/${account}/builds/tokens?per_page=201`,
      undefined,
      400,
      "12002 Invalid request: per_page must be at most 200",
    ],
    [
      "no credentials at the classic endpoints",
      "GET /zones",
      noHeaders,
      403,
      "9106 Missing X-Auth-Email header",
      "9107 Missing X-Auth-Key header",
    ],
    [
      "a PUT without an identifier",
      "PUT /user/tokens/",
      noHeaders,
      405,
      "7001 Method PUT not available for that URI.",
    ],
    [
      "a POST on a value",
      `POST /user/tokens/${"0".repeat(32)}/value`,
      noHeaders,
      405,
      "7001 Method POST not available for that URI.",
    ],
    [
      "a token id of 34 characters",
      `GET /user/tokens/${"0".repeat(34)}`,
      noHeaders,
      404,
      `7003 Could not route to /user/tokens/${"0".repeat(34)}, perhaps your object identifier is invalid?`,
    ],
    [
      "a token that does not exist",
      `GET /user/tokens/${"0".repeat(32)}`,
      undefined,
      404,
      `7003 Could not route to /user/tokens/${"0".repeat(32)}, perhaps your object identifier is invalid?`,
    ],
    [
      "a user token at the account's verify",
      `GET /accounts/${account}/tokens/verify`,
      undefined,
      401,
      "1000 Invalid API Token",
    ],
    [
      "an account token at memberships",
      "GET /memberships",
      bearer(credentials.accountToken),
      400,
      "9106 Authentication failed",
    ],
    [
      "an account token at the user's details",
      "GET /user",
      bearer(credentials.accountToken),
      403,
      "9109 Valid user-level authentication not found",
    ],
  ])("%s", async (_what, route, headers, status, ...errors) => {
    const reply = await call(route, headers === undefined ? {} : { headers });

    expect(reply.status).toBe(status);
    expect(errorsOf(reply.body)).toEqual(errors);
    expect(reply.body).toMatchObject({ success: false, messages: [], result: null });
  });

  it("names the header behind a malformed one", async () => {
    const { body } = await call("GET /user/tokens", { headers: { authorization: "Bearer" } });

    expect(body.errors[0].error_chain).toEqual([
      { code: 6111, message: "Invalid format for Authorization header" },
    ]);
  });

  it("says which methods a route has", async () => {
    const { headers } = await call("DELETE /user/tokens");

    expect(headers.get("allow")?.split(", ").toSorted()).toEqual(["GET", "POST"]);
  });

  it.each([
    ["the token endpoints", "GET /user/tokens", "9109 Unauthorized to access requested resource"],
    [
      "the account's token endpoints",
      `GET /accounts/${account}/tokens`,
      "9109 Unauthorized to access requested resource",
    ],
    ["Access", `GET /accounts/${account}/access/service_tokens`, "10000 Authentication error"],
    ["builds", `GET /accounts/${account}/builds/tokens`, "10000 Authentication error"],
  ])("a token without the permission, at %s", async (_what, route, error) => {
    const created = await call("POST /user/tokens", { json: { name: "powerless", policies: [] } });

    const reply = await call(route, { headers: bearer(created.body.result.value) });

    expect([reply.status, ...errorsOf(reply.body)]).toEqual([403, error]);
  });

  it("names the page of the operation that a permission is missing for, but at builds", async () => {
    const created = await call("POST /user/tokens", { json: { name: "powerless", policies: [] } });
    const headers = bearer(created.body.result.value);
    const page = async (route: string) => (await call(route, { headers })).body.errors[0].documentation_url;

    expect(await page(`GET /accounts/${account}/tokens`)).toBe(
      "https://developers.cloudflare.com/api/operations/account-api-tokens-list-tokens",
    );
    expect(await page(`GET /accounts/${account}/builds/tokens`)).toBeUndefined();
    expect((await call("GET /user/tokens", { headers: unknownToken })).body.errors[0]).toEqual({
      code: 9109,
      message: "Invalid access token",
    });
  });

  it.each([{ request_ip: {} }, { "request.ip": { in: [], not_in: [] } }])(
    "a token whose condition %j names no range, from every address",
    async (condition) => {
      const zoneRead = [{ id: "c8fed203ed3043cba015a93ad1616f1f" }];
      const resources = { "com.cloudflare.api.account.zone.*": "*" };
      const policies = [{ effect: "allow", resources, permission_groups: zoneRead }];
      const created = await call("POST /user/tokens", { json: { name: "shut out", policies, condition } });

      const reply = await call("GET /zones", { headers: bearer(created.body.result.value) });

      expect(created.status).toBe(200);
      expect([reply.status, ...errorsOf(reply.body)]).toEqual([
        403,
        "9109 Cannot use the access token from location: 127.0.0.1",
      ]);
    },
  );

  it("a token whose permission is denied again", async () => {
    const everything = { "com.cloudflare.api.account.*": "*" };
    const readBuilds = [{ id: "ad99c5ae555e45c4bef5bdf2678388ba" }];
    const policies = [
      { effect: "allow", resources: everything, permission_groups: readBuilds },
      {
        effect: "deny",
        resources: { [`com.cloudflare.api.account.${account}`]: "*" },
        permission_groups: readBuilds,
      },
    ];
    const created = await call("POST /user/tokens", { json: { name: "all but one", policies } });
    const builds = async (id: string) =>
      (await call(`GET /accounts/${id}/builds/tokens`, { headers: bearer(created.body.result.value) }))
        .status;

    expect([await builds(account), await builds("5a1b0c9d8e7f60718293a4b5c6d7e8f9")]).toEqual([403, 200]);
  });

  it("an address whose credentials failed too often, until it is let in no more", async () => {
    const guarded = openEmulator({ maxAuthFailures: 2 });
    const attempt = async (headers: Record<string, string>) =>
      (await guarded.call("GET /user/tokens", { headers })).body;

    await attempt(unknownToken);
    await attempt(guarded.bearer(credentials.apiToken));
    await attempt(unknownToken);
    await attempt(unknownToken);

    expect(errorsOf(await attempt(guarded.bearer(credentials.apiToken)))).toEqual([
      "9109 Max auth failures reached, please check your Authorization header",
    ]);
    guarded.close();
  });

  it("shows the list where an identifier was left empty", async () => {
    expect((await call("GET /user/tokens/")).body.success).toBe(true);
  });
});
