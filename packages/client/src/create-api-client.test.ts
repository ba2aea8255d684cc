import type { Fetch } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import type { ApiDescription } from "./api-description.ts";
import type { CallInput } from "./call-input.ts";
import { createApiClient } from "./create-api-client.ts";
import type { OperationDescription } from "./operation-description.ts";

type Options = Parameters<typeof createApiClient>[1];

function operation(name: string, members: Partial<OperationDescription>): OperationDescription {
  return {
    id: name,
    name,
    document: "pets",
    method: "GET",
    path: `/${name}`,
    summary: "",
    pathParameters: [],
    queryParameters: [],
    acceptedPermissions: null,
    security: [],
    requestBody: null,
    answers: { 200: "json" },
    ...members,
  };
}

const api: ApiDescription = {
  name: "pets",
  title: "Pets",
  documents: ["pets"],
  servers: [{ url: "https://{region}.pets.example/v1", variables: { region: { default: "eu" } } }],
  schemes: {
    token: { kind: "bearer" },
    user: { kind: "basic" },
    key: { kind: "header", name: "X-Key" },
    inQuery: { kind: "query", name: "api key" },
    session: { kind: "cookie", name: "sid" },
    digest: { kind: "authorization" },
    certificate: { kind: "connection" },
  },
  factory: "createPetsClient",
  operations: {
    open: operation("open", {}),
    bearer: operation("bearer", { security: [["token"]] }),
    basic: operation("basic", { security: [["user"]] }),
    both: operation("both", {
      security: [["key", "inQuery", "session"]],
      queryParameters: [{ name: "a", required: false }],
      cookieParameters: [{ name: "c", required: false }],
    }),
    either: operation("either", { security: [["token"], ["key"]] }),
    optional: operation("optional", { security: [[], ["key"]] }),
    digest: operation("digest", { security: [["digest"]] }),
    certificate: operation("certificate", { security: [["certificate"]] }),
    upload: operation("upload", { security: [["token"]], server: "https://upload.pets.example" }),
    beside: operation("beside", { security: [["token"]], server: "../v2" }),
    plain: operation("plain", { security: [["token"]], server: "http://pets.example" }),
  },
};
const credentials = {
  token: "made-up-token",
  user: { username: "ada", password: "päss" },
  key: "made-up-key",
  inQuery: "made up&query",
  session: "made-up;session",
  digest: 'Digest username="ada"',
};

async function sent(name: string, options: Options, input: CallInput = {}) {
  const requests: Request[] = [];
  const fetch: Fetch = async (request) => {
    requests.push(request);
    return Response.json({});
  };
  const answer = await createApiClient(api, { fetch, ...options })[name]?.(input);
  const [request] = requests;
  return { answer, url: request?.url, headers: request && Object.fromEntries(request.headers) };
}

describe("a call of an API", () => {
  it.each([
    ["bearer", { authorization: "Bearer made-up-token" }],
    ["basic", { authorization: "Basic YWRhOnDDpHNz" }],
    ["either", { authorization: "Bearer made-up-token" }],
    ["optional", { "x-key": "made-up-key" }],
    ["digest", { authorization: 'Digest username="ada"' }],
    ["certificate", {}],
    ["open", {}],
  ])("%s has what its document says, and no other credential", async (name, headers) => {
    expect(await sent(name, { credentials })).toMatchObject({
      url: `https://eu.pets.example/v1/${name}`,
      headers,
      answer: { ok: true },
    });
    expect(Object.keys((await sent(name, { credentials })).headers ?? {})).toEqual(Object.keys(headers));
  });

  it("has several credentials together, beside its own query and cookies", async () => {
    const { url, headers } = await sent("both", { credentials }, { query: { a: 1 }, cookie: { c: "x" } });

    expect(url).toBe("https://eu.pets.example/v1/both?a=1&api%20key=made%20up%26query");
    expect(headers).toEqual({ cookie: "c=x; sid=made-up%3Bsession", "x-key": "made-up-key" });
  });

  it("takes the first alternative for which there are credentials, and none where that is allowed", async () => {
    expect((await sent("either", { credentials: { key: "made-up-key" } })).headers).toEqual({
      "x-key": "made-up-key",
    });
    expect((await sent("optional", {})).answer?.ok).toBe(true);
  });

  it.each([
    ["credentials are missing", "either", {}, /needs the credential "token" or "key"/u],
    ["one of two is missing", "both", { credentials: { key: "k" } }, /"key" with "inQuery" with "session"/u],
    ["a credential is of no scheme", "open", { credentials: { other: "x" } }, /no security scheme "other"/u],
    ["a credential has a line break", "open", { credentials: { key: "a\nb" } }, /"key" is empty, or has/u],
    ["a credential is of another kind", "open", { credentials: { user: "ada" } }, /"user" is not what/u],
    ["it would go unencrypted", "open", { credentials, baseUrl: "http://pets.example" }, /unencrypted/u],
    ["its own server would get it unencrypted", "plain", { credentials }, /unencrypted/u],
  ])("is not sent when %s", async (_, name, options, detail) => {
    const { answer, url } = await sent(name, options);

    expect(url).toBeUndefined();
    expect(answer?.ok === false && answer.error.detail).toMatch(detail);
    expect(JSON.stringify(answer)).not.toMatch(/made-up|päss/u);
  });

  it("without credentials may go unencrypted", async () => {
    expect((await sent("open", { baseUrl: "http://pets.example" })).url).toBe("http://pets.example/open");
  });
});

describe("where a call goes", () => {
  it.each([
    ["bearer", {}, "https://eu.pets.example/v1/bearer"],
    ["bearer", { variables: { region: "us" } }, "https://us.pets.example/v1/bearer"],
    ["bearer", { baseUrl: "https://127.0.0.1:1/x/" }, "https://127.0.0.1:1/x/bearer"],
    ["upload", {}, "https://upload.pets.example/upload"],
    ["beside", {}, "https://eu.pets.example/v2/beside"],
    ["upload", { baseUrl: "https://127.0.0.1:1/x" }, "https://127.0.0.1:1/x/upload"],
  ])("is the address that its document or the caller names: %s with %j", async (name, options, url) => {
    expect((await sent(name, { credentials, ...options })).url).toBe(url);
  });

  it("is nowhere without an address", async () => {
    const nowhere = createApiClient({ ...api, servers: [{ url: "/v1" }] }, {});
    const answer = await nowhere["open"]?.();

    expect(answer?.ok === false && answer.error.kind).toBe("misconfigured");
  });

  it("with credentials is no host that its API does not name, whatever the operation", async () => {
    const hosts = new Set<string>();
    const fetch: Fetch = async (request) => {
      hosts.add(new URL(request.url).host);
      return Response.redirect("https://other.example/", 302);
    };
    const client = createApiClient(api, { fetch, credentials, retry: { attempts: 1 } });
    for (const call of Object.values(client)) await call({ path: { id: "//other.example" } });

    expect([...hosts].toSorted()).toEqual(["eu.pets.example", "upload.pets.example"]);
  });
});
