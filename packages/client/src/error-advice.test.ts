import { describe, expect, it } from "vitest";
import { adviceFor } from "./error-advice.ts";
import type { FailureKind } from "./failure-facts.ts";

describe("adviceFor", () => {
  it.each([
    [403, 9109, "Unauthorized to access requested resource", /lacks a permission group/u],
    [403, 9109, "Invalid access token", /does not exist .*expired or is disabled/u],
    [403, 9109, "Valid user-level authentication not found", /belongs to an account/u],
    [403, 9109, "Cannot use the access token from location: 192.0.2.1", /this IP address/u],
    [403, 9109, "Max auth failures reached, please check your Authorization header", /locked .*wait/u],
    [403, 9109, "Too many authentication failures. Please try again later.", /locked .*wait/u],
    [403, 10000, "Authentication error", /not valid or .*lacks a permission group/u],
    [
      405,
      10000,
      "POST method not allowed for the api_token authentication scheme",
      /this kind of credential/u,
    ],
    [405, 10405, "Method not allowed for this authentication scheme", /this kind of credential/u],
    [403, undefined, "request is not authorized", /lacks a permission group/u],
    [401, 1000, "Invalid API Token", /does not exist/u],
    [400, 1001, 'Missing "Authorization" header', /use an API token, not e-mail and key/u],
    [400, 1001, "Reusing existing policies is not supported by token creation", /without their `id`/u],
    [
      400,
      1001,
      "Must specify a zone for account owned tokens, or nest zone under specific account resource",
      /inside the account/u,
    ],
    [400, 1001, "com.example is not a supported resource type", /resource name/u],
    [
      400,
      1001,
      'Failed common permission check against resources. (Permission group: "DNS")',
      /list of permission groups/u,
    ],
    [404, 1001, "Invalid zone identifier", /zone id/u],
    [400, 1001, "List accounts endpoint does not support account owned tokens.", /Use a user token/u],
    [400, 1001, "something new", /Correct what the message names/u],
    [400, 6003, "Invalid request headers", /not shaped like an API token/u],
    [403, 9103, "Unknown X-Auth-Key or X-Auth-Email", /No user has this e-mail/u],
    [400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers", /No credential reached/u],
    [400, 9106, "Authentication failed (status: 400)", /not shaped like an API token/u],
    [400, 9106, "Authentication failed", /user-level call.*use a user's token/u],
    [401, 12005, "Missing token from authorization header", /No credential reached/u],
    [401, 12006, "Invalid token", /user's token only/u],
    [404, 12000, "Not found", /no such build token/u],
    [404, 12002, "access.api.error.service_token_not_found", /not its `client_id`/u],
    [400, 12139, "access.api.error.service_token_in_use: x", /Take the service token out/u],
    [400, 12130, "access.api.error.invalid_request: x", /after `invalid_request`/u],
    [404, 7003, "Could not route to /x, perhaps your object identifier is invalid?", /ids in the path/u],
    [400, 7000, "No route for that URI", /client\/v4/u],
    [400, 6007, "Malformed JSON in request body", /proxy/u],
    [400, 9207, "Content-type must be application/json.", /proxy/u],
    [429, 10100, "More than 1200 requests per 300 seconds reached.", /retry-after/u],
    [429, 971, "Please wait and consider throttling your request speed", /retry-after/u],
    [
      400,
      400,
      'expires_on must be a valid date/time in the format "2005-12-30T01:02:03Z"',
      /without milliseconds/u,
    ],
    [400, 400, "name must have a length between 1 and 120", /Change the length/u],
    [400, 400, "These rules must pass for permission_groups: id must be present", /its `id`/u],
    [429, 99999, "unheard of", /retry-after/u],
    [503, 99999, "unheard of", /Cloudflare's side/u],
    [302, 99999, "unheard of", /base URL/u],
    [400, 99999, "unheard of", /no further advice/u],
  ])("%i, code %s, %s", (status, code, message, advice) => {
    const error = { message, chain: [], ...(code !== undefined && { code }) };

    expect(adviceFor({ kind: "api", status, errors: [error] })).toMatch(advice);
  });

  it("looks at the causes of an error first: they are more exact", () => {
    const chain = [{ code: 6103, message: "Invalid format for X-Auth-Key header" }];

    expect(
      adviceFor({
        kind: "api",
        status: 400,
        errors: [{ code: 6003, message: "Invalid request headers", chain }],
      }),
    ).toMatch(/Global API key is malformed/u);
  });

  it("looks further when it knows nothing about the first error", () => {
    const errors = [
      { code: 99999, message: "unheard of", chain: [] },
      { code: 7003, message: "x", chain: [] },
    ];

    expect(adviceFor({ kind: "api", status: 404, errors })).toMatch(/ids in the path/u);
  });

  it.each<[FailureKind, RegExp]>([
    ["unsuccessful", /did not do it/u],
    ["empty-body", /unknown whether the call took effect/u],
    ["not-json", /Something other than the API/u],
    ["broken-json", /broke off/u],
    ["unexpected-shape", /API has changed/u],
    ["network", /connection/u],
    ["aborted", /stopped from here/u],
    ["invalid-path", /id of an existing object/u],
    ["insecure", /https/u],
    ["misconfigured", /where the client is created/u],
  ])("knows what to do about %s", (kind, advice) => {
    expect(adviceFor({ kind, errors: [] })).toMatch(advice);
  });
});
