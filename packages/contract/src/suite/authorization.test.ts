import type { OpenApiDocument } from "@cftokens/openapi";
import type { ApiCredential } from "@cftokens/openapi/security";
import { describe, expect, it } from "vitest";
import { createContract } from "../create-contract.ts";
import { requestSigner } from "./authorization.ts";
import type { SuiteOptions } from "./options.ts";
import { runSuite } from "./run-suite.ts";

const json = { "application/json": { schema: { type: "object" } } } as const;

// One page, for which the schemes are required that a test gives together.
function documentOf(schemes: NonNullable<OpenApiDocument["components"]>["securitySchemes"]): OpenApiDocument {
  const security = [Object.fromEntries(Object.keys(schemes ?? {}).map((name) => [name, []]))];
  const responses = { "200": { description: "", content: json }, "4XX": { description: "" } };
  return {
    openapi: "3.1.0",
    info: { title: "Page", version: "1" },
    servers: [{ url: "https://pages.example" }],
    security,
    components: { securitySchemes: schemes ?? {} },
    paths: {
      "/page": {
        get: {
          operationId: "page",
          parameters: [
            { name: "X-Tenant", in: "header", required: true, schema: { type: "string" } },
            { name: "api_key", in: "query", schema: { type: "string" } },
          ],
          responses,
        },
      },
    },
  };
}

interface Run {
  readonly document: OpenApiDocument;
  readonly own: Partial<SuiteOptions>;
  readonly isLetIn: (request: Request) => boolean;
}

async function run({ document, own, isLetIn }: Run) {
  const { findings, skipped } = await runSuite({
    contract: createContract([document]),
    baseUrl: "https://pages.example",
    credentials: {},
    pathValues: {},
    write: true,
    seed: 1,
    runs: 3,
    now: () => new Date("2026-01-01T00:00:00Z"),
    async fetch(request) {
      if (request.method !== "GET") return new Response(null, { status: 405 });
      if (!isLetIn(request)) return new Response(null, { status: 401 });
      return request.headers.has("x-tenant") ? Response.json({}) : new Response(null, { status: 400 });
    },
    ...own,
  });
  return { checks: findings.map(({ check }) => check), findings, skipped };
}

type Scheme = NonNullable<NonNullable<OpenApiDocument["components"]>["securitySchemes"]>[string];
interface Kind {
  readonly scheme: Scheme;
  readonly credential: ApiCredential;
  /** Where a request has the credential, and how. */
  readonly read: (request: Request) => string | null;
  readonly sent: string;
}

const header = (name: string) => (request: Request) => request.headers.get(name);
const basic = { username: "dana", password: "made up" };
const kinds: Readonly<Record<string, Kind>> = {
  bearer: {
    scheme: { type: "http", scheme: "bearer" },
    credential: "made-up",
    read: header("authorization"),
    sent: "Bearer made-up",
  },
  basic: {
    scheme: { type: "http", scheme: "Basic" },
    credential: basic,
    read: header("authorization"),
    sent: `Basic ${btoa("dana:made up")}`,
  },
  oauth2: {
    scheme: { type: "oauth2" },
    credential: "made-up",
    read: header("authorization"),
    sent: "Bearer made-up",
  },
  openIdConnect: {
    scheme: { type: "openIdConnect" },
    credential: "made-up",
    read: header("authorization"),
    sent: "Bearer made-up",
  },
  "key in a header": {
    scheme: { type: "apiKey", in: "header", name: "X-Key" },
    credential: "made-up",
    read: header("x-key"),
    sent: "made-up",
  },
  "key in the query": {
    scheme: { type: "apiKey", in: "query", name: "api_key" },
    credential: "made up",
    read: ({ url }) => new URL(url).searchParams.getAll("api_key").join(),
    sent: "made up",
  },
  "key in a cookie": {
    scheme: { type: "apiKey", in: "cookie", name: "session" },
    credential: "made-up",
    read: header("cookie"),
    sent: "session=made-up",
  },
};

describe.each(Object.entries(kinds))("a document with the security scheme: %s", (_name, one) => {
  const document = documentOf({ it: one.scheme });
  const own = { credentials: { schemes: { it: one.credential } } };

  it("is called with its credential, and judged by what it lets in", async () => {
    const judged = await run({ document, own, isLetIn: (request) => one.read(request) === one.sent });

    expect(judged).toMatchObject({ checks: [], skipped: [] });
  });

  it("is found where it lets everybody in", async () => {
    const { checks } = await run({ document, own, isLetIn: () => true });

    expect(checks).toEqual(["auth-missing", "auth-malformed", "auth-ignored"]);
  });

  it("is left out, and told how to give it, where there is no credential", async () => {
    const { skipped } = await run({ document, own: {}, isLetIn: () => true });
    const reason = 'it takes none of the given credentials; give those for "it" with --auth SCHEME=NAME';

    expect(skipped).toEqual([{ operation: "page", reason }]);
  });
});

it.each(["key in a header", "key in the query", "key in a cookie"])("a finding hides a %s", async (name) => {
  const { scheme, credential } = kinds[name] ?? { scheme: { type: "oauth2" }, credential: "" };
  const document = documentOf({ it: scheme });
  const own = { credentials: { schemes: { it: credential } } };
  const { findings } = await run({ document, own, isLetIn: () => true });
  const requests = findings.map(({ exchange }) => JSON.stringify(exchange?.request));

  expect(requests.join()).toContain("[redacted]");
  expect(requests.join()).not.toContain("made");
});

it("schemes that are required together are sent together", async () => {
  const document = documentOf(
    Object.fromEntries(
      Object.entries(kinds)
        .slice(4)
        .map(([name, { scheme }]) => [name, scheme]),
    ),
  );
  const schemes = Object.fromEntries(
    Object.entries(kinds)
      .slice(4)
      .map(([name, { credential }]) => [name, credential]),
  );
  const isLetIn = (request: Request) =>
    Object.values(kinds)
      .slice(4)
      .every(({ read, sent }) => read(request) === sent);

  expect(await run({ document, own: { credentials: { schemes } }, isLetIn })).toMatchObject({
    checks: [],
    skipped: [],
  });
});

describe("a header that is given for all requests", () => {
  it("is the value of the parameter that has its name, and the cases of that still change it", async () => {
    const document = { ...documentOf({}), security: [] };
    const tenants = new Set<string | null>();
    const isLetIn = (request: Request) => {
      tenants.add(request.headers.get("x-tenant"));
      return request.headers.get("x-other") === "1";
    };
    const { skipped } = await run({
      document,
      own: { headers: { "X-TENANT": "north", "X-Other": "1" } },
      isLetIn,
    });

    expect(skipped).toEqual([]);
    expect([...tenants].slice(0, 1)).toEqual(["north"]);
    expect(tenants).toContain(null);
  });

  it("is the credential of the scheme that names it: it is left out and broken to see whether that matters", async () => {
    const document = documentOf({ it: { type: "http", scheme: "basic" } });
    const text = "Basic bWFkZTp1cA==";
    const own = { headers: { Authorization: text } };
    const strict = await run({
      document,
      own,
      isLetIn: ({ headers }) => headers.get("authorization") === text,
    });

    expect(strict.checks).toEqual([]);
    expect((await run({ document, own, isLetIn: () => true })).checks).toContain("auth-missing");
  });
});

it("a request for an operation is signed as the operation is, any other is not", () => {
  const contract = createContract([documentOf({ it: { type: "apiKey", in: "query", name: "api_key" } })]);
  const sign = requestSigner(contract, {
    credentials: { schemes: { it: "made up" } },
    headers: { "X-A": "1" },
  });
  const signed = ["page?a=1", "other"].map((path) => sign(new Request(`https://pages.example/${path}`)));

  expect(signed.map(({ url }) => url)).toEqual([
    "https://pages.example/page?a=1&api_key=made%20up",
    "https://pages.example/other",
  ]);
  expect(signed.map(({ headers }) => headers.get("x-a"))).toEqual(["1", "1"]);
});
