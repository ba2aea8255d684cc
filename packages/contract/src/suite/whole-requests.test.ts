import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import { describe, expect, it } from "vitest";
import { createContract } from "../create-contract.ts";
import type { SuiteOptions } from "./options.ts";
import { runSuite } from "./run-suite.ts";

type Paths = NonNullable<OpenApiDocument["paths"]>;

const done = { "2XX": { description: "done" }, "4XX": { description: "refused" } };

// What the suite sends to a document's API, and what it finds. `answer` says the status.
async function run(
  paths: Paths,
  answer: (request: Request) => number | Promise<number> = () => 204,
  own: Partial<SuiteOptions> = {},
) {
  const document: OpenApiDocument = { openapi: "3.1.0", info: { title: "Pets", version: "1" }, paths };
  const sent: Request[] = [];
  const result = await runSuite({
    contract: createContract([document]),
    async fetch(request) {
      sent.push(request.clone());
      return new Response(null, { status: await answer(request) });
    },
    baseUrl: "https://pets.example.com",
    credentials: {},
    pathValues: {},
    write: true,
    seed: 1,
    runs: 5,
    now: () => new Date("2026-01-01T00:00:00Z"),
    ...own,
  });
  const checks = result.findings.map(({ check, origin }) => `${check}: ${origin}`);
  return { ...result, sent, checks };
}

const isWhole = ({ url, headers }: Request) => {
  const { searchParams } = new URL(url);
  const at = searchParams.get("at") ?? "";
  const isRight = headers.get("tenant-id") === "north" && /^session=./u.test(headers.get("cookie") ?? "");
  const limit = searchParams.get("limit");
  const inBounds = limit === null || /^[2-9]$/u.test(limit);
  return isRight && searchParams.has("ids") && /^[a-f]{9}$/u.test(at) && inBounds;
};

it("sends additional operations with their own methods, and judges their answers", async () => {
  const operation = {
    operationId: "copy",
    requestBody: { required: true, content: { "application/json": { schema: { type: "integer" } } } },
    responses: { "201": { description: "copied" } },
  } as const;
  const { sent, findings } = await run({ "/pets": { additionalOperations: { COPY: operation } } }, () => 204);

  const copies = sent.filter(({ method }) => method === "COPY");
  expect(copies.length).toBeGreaterThan(0);
  expect(await copies[0]?.json()).toEqual(expect.any(Number));
  expect(findings.map(({ check, operation: id }) => `${check} ${id}`)).toContain("status-documented copy");
});

it("sends the query of a path template and values with slashes, and knows their operations again", async () => {
  const named = { in: "path", required: true, schema: { type: "string" } } as const;
  const { sent, findings, skipped } = await run({
    "/rest?method=pets.list": { get: { operationId: "list", responses: done } },
    "/rest?method=pets.add": {
      post: {
        operationId: "add",
        parameters: [{ name: "key", in: "query", required: true, example: "k" }],
        responses: done,
      },
    },
    "/export?file={name}": {
      get: {
        operationId: "export",
        parameters: [{ ...named, name: "name", example: "a b" }],
        responses: done,
      },
    },
    "/v1/{+name}:cancel": {
      get: {
        operationId: "cancel",
        parameters: [{ ...named, name: "name", example: "jobs/1" }],
        responses: done,
      },
    },
  });

  expect(skipped).toEqual([]);
  const problems = findings.filter(
    ({ check }) => check === "unknown-operation" || check === "nothing-tested",
  );
  expect(problems).toEqual([]);
  const lines = sent.map(({ method, url }) => `${method} ${url.slice("https://pets.example.com".length)}`);
  expect(lines).toEqual(
    expect.arrayContaining([
      "GET /rest?method=pets.list",
      "POST /rest?method=pets.add&key=k",
      "GET /export?file=a%20b",
      "GET /v1/jobs/1:cancel",
    ]),
  );
});

const isRightQuery = ({ url }: Request) => {
  const query = new URL(url).searchParams;
  const { term = "", limit = "2" } = Object.fromEntries(query);
  const isListed = query.getAll("tags").every((tag) => /^-?\d+$/u.test(tag));
  return /^(?:cat|dog)$/u.test(term) && /^[2-9]$/u.test(limit) && isListed;
};

describe("a query that is one value", () => {
  const search = {
    type: "object",
    required: ["term"],
    properties: {
      term: { type: "string", enum: ["cat", "dog"] },
      tags: { type: "array", items: { type: "integer" }, minItems: 1 },
      limit: { type: "integer", minimum: 2, maximum: 9 },
    },
  } as const;
  // As a document is loaded that has `in: querystring`.
  const pathsWith = (mediaType: string): Paths => ({
    "/pets": {
      get: {
        operationId: "search",
        parameters: [
          {
            name: "q",
            in: "query",
            style: "querystring",
            required: true,
            content: { [mediaType]: { schema: search } },
          },
        ],
        responses: done,
      },
    },
  });

  it("is sent as a form, whose rules its API must keep", async () => {
    const paths = pathsWith("application/x-www-form-urlencoded");
    const { sent, checks, skipped } = await run(paths, (request) => (isRightQuery(request) ? 204 : 400), {
      runs: 20,
    });

    expect(skipped).toEqual([]);
    expect(checks).toEqual([]);
    expect(sent.some(({ url }) => /\?term=(?:cat|dog)/u.test(url))).toBe(true);
    expect(sent.some(({ url }) => /tags=-?\d+&tags=/u.test(url))).toBe(true);
    expect((await run(paths)).checks).toEqual(
      expect.arrayContaining([
        "negative-data: a request without the query parameter q",
        "negative-data: a request that breaks enum in the parameter q",
        "negative-data: a request that breaks maximum in the parameter q",
      ]),
    );
  });

  it("is sent as JSON, and counted", async () => {
    const { sent, coverage } = await run(pathsWith("application/json"));

    expect(JSON.parse(decodeURIComponent(new URL(sent[0]?.url ?? "").search.slice(1)))).toMatchObject({
      term: expect.stringMatching(/^(?:cat|dog)$/u),
    });
    expect(coverage[0]?.parameters[0]).toMatchObject({ name: "q", sent: expect.any(Number) });
  });
});

describe("every request has", () => {
  const parameters = [
    { name: "ids", in: "query", required: true, explode: false, schema: { type: "array" }, example: [3, 4] },
    { name: "Tenant-Id", in: "header", required: true, schema: { type: "string", enum: ["north"] } },
    { name: "session", in: "cookie", required: true, schema: { type: "string", default: "s1" } },
    { name: "at", in: "query", required: true, schema: { type: "string", pattern: "^[a-f]{9}$" } },
    { name: "limit", in: "query", schema: { type: "integer", minimum: 2, maximum: 9 } },
  ] as const;
  const paths: Paths = { "/pets": { get: { operationId: "pets", parameters, responses: done } } };

  it("the required parameters of query, header and cookie, as the document writes them", async () => {
    const { sent, checks, skipped } = await run(paths, (request) => (isWhole(request) ? 204 : 400));

    expect(skipped).toEqual([]);
    expect(checks).toEqual([]);
    expect(sent[0]?.url).toMatch(/^https:\/\/pets\.example\.com\/pets\?ids=3,4&at=[a-f]{9}$/u);
    expect(sent.filter(isWhole).length).toBeGreaterThan(5);
  });

  it("and each of them must be missed by its API", async () => {
    const { checks } = await run(paths);

    expect(checks).toEqual(
      expect.arrayContaining([
        "negative-data: a request without the query parameter ids",
        "negative-data: a request without the header parameter Tenant-Id",
        "negative-data: a request without the cookie parameter session",
        "negative-data: a request that breaks enum in the parameter Tenant-Id",
        "negative-data: a request that breaks maximum in the parameter limit",
      ]),
    );
  });

  it("generated values of headers and cookies, none of which a header cannot hold", async () => {
    const optional = [
      { name: "X-Note", in: "header", schema: { type: "string" } },
      { name: "X-Level", in: "header", required: true, schema: { type: "integer", minimum: 1, maximum: 9 } },
      { name: "X-Tags", in: "header", schema: { type: "array", items: { type: "string" } } },
      { name: "taste", in: "cookie", schema: { enum: ["sweet", "sour"] } },
    ] as const;
    const own = { "/pets": { get: { operationId: "pets", parameters: optional, responses: done } } };
    const { sent, skipped } = await run(own, () => 204, { runs: 20 });
    const valuesOf = (name: string) => new Set(sent.map(({ headers }) => headers.get(name)));

    expect(skipped).toEqual([]);
    expect(valuesOf("x-note").size).toBeGreaterThan(3);
    expect(valuesOf("x-tags").size).toBeGreaterThan(3);
    expect([...valuesOf("x-level")].filter((level) => /^[1-9]$/u.test(level ?? "")).length).toBeGreaterThan(
      3,
    );
    expect([...valuesOf("cookie")]).toEqual(expect.arrayContaining(["taste=sweet", "taste=sour"]));
  });

  it("no fragment: it tells operations of a document apart", async () => {
    const text = { name: "q", in: "query", required: true, schema: { type: "string" } } as const;
    const { sent, checks } = await run(
      { "/pets#found": { get: { operationId: "found", parameters: [text], responses: done } } },
      ({ url }) => (new URL(url).searchParams.has("q") ? 204 : 400),
    );

    expect(checks).toEqual([]);
    expect(sent[0]?.url).toBe("https://pets.example.com/pets?q=example");
  });

  it("no header that is none: a broken value is left out where no header holds it", async () => {
    const schema = { type: "string", pattern: "^v[0-9]$", example: "v1" };
    const { skipped, sent } = await run({
      "/pets": {
        get: {
          operationId: "pets",
          parameters: [{ name: "Version", in: "header", required: true, schema, example: "v1" }],
          responses: done,
        },
      },
    });

    expect(skipped).toEqual([]);
    expect(sent[0]?.headers.get("version")).toBe("v1");
  });
});

const withBody = (type: string, media: object): Paths => ({
  "/pets": {
    post: {
      operationId: "make",
      requestBody: { required: true, content: { [type]: media } },
      responses: done,
    },
  },
});

describe("a body is sent in its media type:", () => {
  const schema = {
    type: "object",
    required: ["name"],
    properties: {
      name: { type: "string", maxLength: 40 },
      age: { type: "integer", minimum: 1 },
      photo: { type: "string", format: "binary" },
    },
  };
  it("a form", async () => {
    const { checks } = await run(
      withBody("application/x-www-form-urlencoded", { schema }),
      async (request) => {
        if (request.headers.get("content-type") !== "application/x-www-form-urlencoded") return 415;
        const fields = new URLSearchParams(await request.text());
        const name = fields.get("name");
        const isRight = name !== null && Array.from(name).length <= 40;
        return isRight && /^[1-9]\d*$/u.test(fields.get("age") ?? "1") ? 201 : 400;
      },
    );

    expect(checks).toEqual([]);
  });

  it("a multipart form, with its bytes as a file", async () => {
    let files = 0;
    const { checks } = await run(withBody("multipart/form-data", { schema }), async (request) => {
      if (!(request.headers.get("content-type") ?? "").startsWith("multipart/form-data; boundary="))
        return 415;
      const fields = await request.formData().catch(() => undefined);
      if (fields === undefined) return 400;
      const [name, photo, age = "1"] = ["name", "photo", "age"].map((one) => fields.get(one) ?? undefined);
      if (photo instanceof File) files += 1;
      const isRight = typeof name === "string" && Array.from(name).length <= 40 && typeof photo !== "string";
      return isRight && typeof age === "string" && /^[1-9]\d*$/u.test(age) ? 201 : 400;
    });

    expect(checks).toEqual([]);
    expect(files).toBeGreaterThan(0);
  });

  it("JSON of another name, and text", async () => {
    const patch = await run(withBody("application/vnd.pets+json", { schema }), ({ headers }) =>
      headers.get("content-type") === "application/vnd.pets+json" ? 201 : 415,
    );
    expect(patch.sent.length).toBeGreaterThan(5);
    expect(patch.checks.filter((check) => check.startsWith("nothing-tested"))).toEqual([]);

    const text = await run(withBody("text/csv", { schema: { type: "string" } }));
    expect(await text.sent[0]?.text()).toBe("example");
    expect(text.sent[0]?.headers.get("content-type")).toBe("text/csv");
  });

  it("bytes, also where their schema calls them an object", async () => {
    const stream = { type: "object", format: "binary" };
    const { sent, skipped } = await run(withBody("application/octet-stream", { schema: stream }));

    expect(skipped).toEqual([]);
    expect(await sent[0]?.text()).toBe("example");
    expect(sent[0]?.headers.get("content-type")).toBe("application/octet-stream");
  });

  it("or the operation is left out, and the reason told", async () => {
    const { skipped } = await run(withBody("application/xml", { schema }));

    expect(skipped).toEqual([
      {
        operation: "make",
        reason:
          'not all of its requests can be made: no value is found for its body (application/xml): its schema says nothing of a text. Give one with --values: operations: { "make": { body: … } }',
      },
    ]);
  });
});

const shownPath = (schema: Schema, example?: unknown): Paths => ({
  "/pets/{pet}/photo": {
    get: {
      operationId: "photo",
      parameters: [
        { name: "pet", in: "path", required: true, schema, ...(example !== undefined && { example }) },
      ],
      responses: done,
    },
  },
});

describe("a path that the document shows", () => {
  it.each([
    [{ type: "string" }, "rex", "/pets/rex/photo"],
    [{ type: "integer", examples: [7] }, undefined, "/pets/7/photo"],
    [{ type: "string", enum: ["a b", "c"] }, undefined, "/pets/a%20b/photo"],
    [{ type: "integer" }, "12", "/pets/12/photo"],
  ])("%j %j is asked for as %s", async (schema, example, path) => {
    const { sent, skipped } = await run(shownPath(schema, example));

    expect(skipped).toEqual([]);
    expect(new URL(sent[0]?.url ?? "").pathname).toBe(path);
  });

  it("is no place to test at when the target has nothing there", async () => {
    const { sent, skipped, checks } = await run(shownPath({ type: "string" }, "rex"), () => 404);

    expect(sent.length).toBe(1);
    expect(skipped).toEqual([
      {
        operation: "photo",
        reason:
          'the documented example of {pet} names nothing there (404). Give one with --values: parameters: { "pet": … }',
      },
    ]);
    expect(checks).toEqual([]);
  });
});

describe("a schema that ends no run:", () => {
  it("a body whose schema cannot be compiled costs its operation alone", async () => {
    const schema: Schema = { type: "string", pattern: "(" };
    const { skipped, sent } = await run({
      ...withBody("application/json", { schema }),
      "/about": { get: { operationId: "about", responses: done } },
    });

    expect(skipped.map(({ operation }) => operation)).toEqual(["make"]);
    expect(sent.some(({ url }) => url.endsWith("/about"))).toBe(true);
  });
});

// An operation that is asked for by a header or the query.
const named = (place: "header" | "query", text: string, status: string) => ({
  post: {
    operationId: text,
    parameters: [{ name: `${place}-action`, in: place, required: true, schema: { enum: [text] } }],
    responses: { [status]: { description: "done" }, "4XX": { description: "refused" } },
  },
});

it("tells operations of one path apart by the header or the query that each needs", async () => {
  const paths = {
    "/#copy": named("header", "copy", "200"),
    "/#move": named("header", "move", "201"),
    "/#list": named("query", "list", "202"),
  };
  const statuses: Readonly<Record<string, number>> = { copy: 200, move: 201, list: 202 };
  const { findings, coverage } = await run(paths, ({ url, headers }) => {
    const asked = headers.get("header-action") ?? new URL(url).searchParams.get("query-action") ?? "";
    return statuses[asked] ?? 400;
  });

  expect(findings).toEqual([]);
  const seen = coverage.map(({ operation, responses }) => [operation, (responses[0]?.seen ?? 0) > 0]);
  expect(Object.fromEntries(seen)).toEqual({ copy: true, move: true, list: true });
});

const taking = (type: string, schema: Schema, status: string) => ({
  post: {
    operationId: type,
    requestBody: { required: true, content: { [type]: { schema } } },
    responses: { [status]: { description: "done" }, "4XX": { description: "refused" } },
  },
});

it("tells operations of one path apart by their content types", async () => {
  const paths: Paths = {
    "/read": taking("application/json", { type: "object" }, "200"),
    "/read#stream": taking("application/octet-stream", { type: "string", format: "binary" }, "201"),
  };
  const { findings } = await run(paths, async (request) => {
    const isJson = request.headers.get("content-type") === "application/json";
    const text = await request.text();
    if (text === "" || (isJson && !text.startsWith("{"))) return 400;
    return !isJson ? 201 : text.endsWith("}") ? 200 : 400;
  });

  expect(findings).toEqual([]);
});

const answering = (schema: Schema) => ({
  "200": { description: "done", content: { "application/json": { schema } } },
  "4XX": { description: "refused" },
});
const inPath = (name: string) => [{ name, in: "path", required: true, schema: { type: "string" } } as const];
const text = (name: string): Schema => ({
  type: "object",
  required: [name],
  properties: { [name]: { type: "string" } },
});

it("asks for a resource by its identifier, whatever hand wrote the names of it", async () => {
  const paths: Paths = {
    "/apps": { post: { operationId: "makeApp", responses: answering(text("Id")) } },
    "/apps/{ApplicationId}": {
      parameters: inPath("ApplicationId"),
      get: { operationId: "readApp", responses: answering(text("Id")) },
      delete: { operationId: "removeApp", responses: { "2XX": { description: "gone" } } },
    },
    "/pools": {
      get: {
        operationId: "listPools",
        responses: answering({
          type: "object",
          properties: { pools: { type: "array", items: text("name") } },
        }),
      },
    },
    "/pools/{poolName}": {
      parameters: inPath("poolName"),
      get: { operationId: "readPool", responses: answering(text("name")) },
    },
  };
  const asked: string[] = [];
  const result = await runSuite({
    contract: createContract([{ openapi: "3.1.0", info: { title: "Apps", version: "1" }, paths }]),
    async fetch({ method, url }) {
      const { pathname } = new URL(url);
      asked.push(`${method} ${pathname}`);
      if (pathname === "/pools") return Response.json({ pools: [{ name: "north" }] });
      if (pathname.startsWith("/pools")) return Response.json({ name: "north" });
      return method === "DELETE" ? new Response(null, { status: 204 }) : Response.json({ Id: "app-7" });
    },
    baseUrl: "https://apps.example.com",
    credentials: {},
    pathValues: {},
    write: true,
    seed: 1,
    runs: 2,
    now: () => new Date("2026-01-01T00:00:00Z"),
  });

  expect(result.skipped).toEqual([]);
  expect(asked).toEqual(
    expect.arrayContaining(["GET /apps/app-7", "DELETE /apps/app-7", "GET /pools/north"]),
  );
});
