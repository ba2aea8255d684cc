import { describe, expect, it } from "vitest";
import { authorizations, authorize, faultOfCredentials } from "./authorize.ts";
import { describeSchemes } from "./describe-schemes.ts";

const api = {
  schemes: describeSchemes({
    openapi: "3.1.0",
    info: { title: "", version: "" },
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "Bearer" },
        login: { type: "http", scheme: "basic" },
        digest: { type: "http", scheme: "digest" },
        oauth: { type: "oauth2" },
        header: { type: "apiKey", in: "header", name: "X-Key" },
        query: { type: "apiKey", in: "query", name: "api key" },
        cookie: { type: "apiKey", in: "cookie", name: "session" },
        connection: { type: "mutualTLS" },
        linked: { $ref: "#/components/securitySchemes/header" },
      },
    },
  }),
};

describe("what authenticates a call", () => {
  it.each([
    ["token", "made-up", { headers: { Authorization: "Bearer made-up" } }],
    ["oauth", "made-up", { headers: { Authorization: "Bearer made-up" } }],
    ["login", { username: "ada", password: "ü:1" }, { headers: { Authorization: "Basic YWRhOsO8OjE=" } }],
    ["digest", "Digest made up", { headers: { Authorization: "Digest made up" } }],
    ["header", "made-up", { headers: { "X-Key": "made-up" } }],
    ["linked", "made-up", { headers: { "X-Key": "made-up" } }],
    ["query", "made up", { query: ["api%20key=made%20up"] }],
    ["cookie", "made-up", { cookies: ["session=made-up"] }],
    ["connection", undefined, {}],
  ])("is what the scheme %s says", (name, credential, expected) => {
    const none = { headers: {}, query: [], cookies: [] };
    expect(authorize(api, { [name]: credential }, { security: [[name]] })).toEqual({ ...none, ...expected });
  });

  it("is all of the schemes of an alternative, and nothing where one of them has no credential", () => {
    const operation = { security: [["header", "query"], ["cookie"]] };
    const both = { headers: { "X-Key": "a" }, query: ["api%20key=b"], cookies: [] };

    expect(authorize(api, { header: "a", query: "b" }, operation)).toEqual(both);
    expect(authorize(api, { header: "a", cookie: "c" }, operation)?.cookies).toEqual(["session=c"]);
    expect(authorize(api, { header: "a" }, operation)).toBeUndefined();
  });

  it("is listed for each alternative, those without a credential last", () => {
    const operation = { security: [[], ["cookie"], ["token"], ["header"]] };
    const all = authorizations(api, { token: "t", cookie: "c" }, operation);

    expect(all.map(({ headers, cookies }) => ({ headers, cookies }))).toEqual([
      { headers: {}, cookies: ["session=c"] },
      { headers: { Authorization: "Bearer t" }, cookies: [] },
      { headers: {}, cookies: [] },
    ]);
  });
});

it.each([
  ["of no scheme", { other: "a" }, /no security scheme "other"/u],
  ["of another kind", { login: "a" }, /"login" is not what its security scheme takes/u],
  ["that no header can hold", { token: "a\nb" }, /"token" is empty, or has/u],
])("a credential %s has a fault", (_what, credentials, fault) => {
  expect(faultOfCredentials(api, credentials)).toMatch(fault);
});
