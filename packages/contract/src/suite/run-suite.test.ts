import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import { describe, expect, it } from "vitest";
import { createSmallApi, smallDocument, smallToken } from "../../test/small-api.ts";
import { createContract } from "../create-contract.ts";
import type { SuiteOptions, SuiteResult } from "./options.ts";
import { runSuite } from "./run-suite.ts";

function run(own: Partial<SuiteOptions> = {}): Promise<SuiteResult> {
  return runSuite({
    contract: createContract([smallDocument]),
    fetch: createSmallApi(),
    baseUrl: "https://api.example.com/v1",
    credentials: { apiToken: smallToken },
    pathValues: {},
    write: true,
    seed: 1,
    runs: 20,
    now: () => new Date("2026-01-01T00:00:00Z"),
    ...own,
  });
}

// The small API, wrong for the requests that are chosen.
function wrongFor(isChosen: (request: Request) => boolean, answer: () => Response) {
  return createSmallApi((request) => (isChosen(request) ? answer() : undefined));
}

const pathOf = (request: Request) => `${request.method} ${new URL(request.url).pathname}`;

const recordRun = async (seed: number) => {
  const sent: string[] = [];
  await run({
    seed,
    onExchange: (_findings, { request }) =>
      void sent.push(JSON.stringify([request.method, request.url, request.body])),
  });
  return sent;
};

describe("the suite", () => {
  it("finds nothing in an API that does what its document says, and saw all of it", async () => {
    const result = await run();

    expect(result.findings).toEqual([]);
    expect(result.skipped).toEqual([]);
    const seen = result.coverage.flatMap(({ responses }) => responses.map((response) => response.seen > 0));
    expect(seen).not.toContain(false);
    expect(result.cases).toBeGreaterThan(100);
  });

  it("tells before each part how far it is, and of each finding when it is reported", async () => {
    const parts: string[] = [];
    const told: string[] = [];
    const { findings } = await run({
      fetch: wrongFor(
        (request) => pathOf(request) === "GET /v1/things",
        () => Response.json(7),
      ),
      onProgress: ({ part, done, all }) => void parts.push(`${done} of ${all}: ${part}`),
      onFinding: ({ check, operation }) => void told.push(`${parts.length} ${check} ${operation}`),
    });

    const operations = ["list", "create", "read", "remove", "about"];
    expect(parts).toEqual([...operations, "/things"].map((part, done) => `${done} of 6: ${part}`));
    expect(told[0]).toBe("1 schema list");
    expect(told.length).toBe(findings.length);
  });

  it("looks once for a value of a body, however often it is asked for", async () => {
    let read = 0;
    const impossible: Schema = {
      type: "object",
      not: {},
      get required() {
        read += 1;
        return ["name"];
      },
    };
    const id = { name: "id", in: "path", required: true, schema: { type: "string" } } as const;
    const contract = createContract([
      {
        openapi: "3.1.0",
        info: { title: "Things", version: "1" },
        paths: {
          "/things": {
            post: {
              operationId: "create",
              requestBody: { content: { "application/json": { schema: impossible } } },
              responses: { 200: { description: "It", content: { "application/json": {} } } },
            },
          },
          "/things/{id}": {
            get: { operationId: "read", parameters: [id], responses: { 200: { description: "It" } } },
            delete: { operationId: "remove", parameters: [id], responses: { 204: { description: "" } } },
          },
        },
      },
    ]);
    await run({
      contract,
      fetch: async ({ method }) =>
        await Promise.resolve(
          method === "DELETE" ? new Response(null, { status: 204 }) : Response.json({ id: "x" }),
        ),
      runs: 0,
    });

    expect(read).toBeLessThan(15);
  });

  it("changes nothing unless it may", async () => {
    const sent: string[] = [];
    const { findings, skipped } = await run({
      write: false,
      fetch: createSmallApi((request) => void sent.push(request.method)),
    });

    expect(new Set(sent)).toEqual(new Set(["GET"]));
    expect(findings).toEqual([]);
    expect(skipped.map(({ operation }) => operation)).toEqual(["create", "read", "remove"]);
  });

  it("gives what it makes a name, tells of it before it is used, and removes it", async () => {
    const alive = new Set<string>();
    const names: string[] = [];
    const api = createSmallApi((request) => {
      const [, , , id] = new URL(request.url).pathname.split("/");
      if (request.method === "GET" && id?.startsWith("t") && id.length < 8) names.push(id);
      return undefined;
    });
    const told: string[] = [];
    await run({
      fetch: api,
      onCreated: async ({ id, operation, path }) => {
        expect([operation, path]).toEqual(["remove", `/things/${id}`]);
        expect(names).not.toContain(id);
        alive.add(id);
        told.push(id);
      },
      onRemoved: ({ id }) => void alive.delete(id),
    });

    expect(told.length).toBeGreaterThan(3);
    expect([...alive]).toEqual([]);
    const rest = await api(
      new Request("https://api.example.com/v1/things", {
        headers: { authorization: `Bearer ${smallToken}` },
      }),
    );
    expect(await rest.json()).toEqual([]);
  });

  it("ends when the network fails with what it has found, the request and the one before, and removes what it made", async () => {
    let requests = 0;
    const api = createSmallApi();
    const removed: string[] = [];
    const { stopped, findings, cases } = await run({
      async fetch(request) {
        requests += 1;
        if (requests === 40) throw new TypeError("no network");
        return requests === 1 ? Response.json(7) : await api(request);
      },
      onRemoved: ({ path }) => void removed.push(path),
    });

    expect(stopped).toMatchObject({
      reason: new TypeError("no network"),
      failed: { operation: expect.any(String), request: { method: expect.any(String) } },
      lastAnswered: { request: { url: expect.stringContaining("https://api.example.com/v1/things") } },
    });
    expect(findings.map(({ check }) => check)).toEqual(["schema"]);
    expect(cases).toBeGreaterThan(38);
    const rest = await api(
      new Request("https://api.example.com/v1/things", {
        headers: { authorization: `Bearer ${smallToken}` },
      }),
    );
    expect(await rest.json()).toEqual([]);
    expect(removed).not.toEqual([]);
  });

  it.each(["..", ".", "", "\ud800"])(
    "asks for nothing by the identifier %j, which names another path",
    async (id) => {
      const sent = new Set<string>();
      const made: string[] = [];
      await run({
        fetch: wrongFor(
          (request) => {
            sent.add(new URL(request.url).pathname);
            return request.method === "POST";
          },
          () => Response.json({ id, name: "one" }, { status: 201 }),
        ),
        onCreated: ({ path }) => void made.push(path),
      });

      expect(made).toEqual([]);
      expect([...sent].filter((path) => !/^\/v1\/(?:about|things(?:\/[^/]+)?)$/u.test(path))).toEqual([]);
    },
  );

  it.each<[string, Schema, string]>([
    [
      "a lookahead",
      { type: "string", pattern: "(?=x)(?<!y)[^\\s\\S]$" },
      'no text is made up for the pattern "(?=x)',
    ],
    ["no number", { type: "number", multipleOf: 1e-300, minimum: 1e300 }, "min"],
    ["a very long list", { type: "array", minItems: 300_000_000 }, "300000000 parts"],
    ["a very long text", { type: "string", minLength: 2_000_000_000 }, "2000000000 parts"],
  ])("leaves out an operation whose cases ask for %s, and runs the others", async (_, a, reason) => {
    const schema: Schema = {
      type: "object",
      required: ["name", "a"],
      properties: { name: { type: "string", minLength: 1, maxLength: 40 }, a },
    };
    const document: OpenApiDocument = {
      ...smallDocument,
      paths: {
        ...smallDocument.paths,
        "/others": {
          post: {
            operationId: "others",
            requestBody: { required: true, content: { "application/json": { schema } } },
            responses: { "4XX": { description: "no" } },
          },
        },
      },
    };
    const { skipped, coverage } = await run({ contract: createContract([document]) });

    expect(skipped).toEqual([{ operation: "others", reason: expect.stringContaining(reason) }]);
    expect(coverage.find(({ operation }) => operation === "remove")?.responses[0]?.seen).toBeGreaterThan(0);
  });

  it.each<[string, Schema, string, string]>([
    [
      "because its parts exclude each other",
      { allOf: [{ enum: [1] }, { enum: [2] }] },
      "error",
      "no answer can meet",
    ],
    [
      "by us alone, which fails no run",
      { type: "string", pattern: "^\\b[0-9]{8}$" },
      "info",
      "no answer could be made up for",
    ],
  ])("says of an answer that cannot be made up %s, and runs on", async (_, schema, severity, beginning) => {
    const content = { "application/json": { schema } };
    const get = { operationId: "others", responses: { "200": { description: "none", content } } };
    const document = { ...smallDocument, paths: { ...smallDocument.paths, "/others": { get } } };
    const { findings, coverage } = await run({ contract: createContract([document]) });

    expect(findings).toContainEqual(
      expect.objectContaining({
        check: "spec-satisfiable",
        severity,
        operation: "others",
        message: expect.stringContaining(`${beginning} the schema of status 200: `),
      }),
    );
    expect(coverage.find(({ operation }) => operation === "remove")?.responses[0]?.seen).toBeGreaterThan(0);
  });

  it.each<[string, { readonly method?: string; readonly [member: string]: unknown }, string]>([
    ["by a method that fetch does not send", { method: "trace" }, "not all of its requests can be made"],
    [
      "in a header that there cannot be",
      { security: [{ odd: [] }] },
      "it takes none of the given credentials",
    ],
    ["by inherited names", { security: [{ constructor: [] }] }, "it takes none of the given credentials"],
  ])("leaves out an operation that is asked %s", async (_, { method = "get", ...own }, reason) => {
    const paths = { "/odd": { [method]: { operationId: "odd", responses: {}, ...own } } };
    const securitySchemes = {
      ...smallDocument.components?.securitySchemes,
      odd: { type: "apiKey", in: "header", name: "X-Evil\r\nA" },
    } as const;
    const document = { ...smallDocument, paths, components: { securitySchemes } };
    const { skipped } = await run({ contract: createContract([document]) });

    expect(skipped).toEqual([{ operation: "odd", reason: expect.stringContaining(reason) }]);
  });

  it("sends an operation with GET without the body that it documents", async () => {
    const content = { "application/json": { schema: { type: "object" } } };
    const get = {
      operationId: "odd",
      security: [],
      requestBody: { content },
      responses: { "200": { description: "" } },
    };
    const bodies: string[] = [];
    const { skipped } = await run({
      contract: createContract([{ ...smallDocument, paths: { "/odd": { get } } }]),
      fetch: async (request) => {
        bodies.push(await request.text());
        return new Response("");
      },
    });

    expect(skipped).toEqual([]);
    expect(new Set(bodies)).toEqual(new Set([""]));
  });

  it("sends the same requests for the same seed, and others for another", async () => {
    const [first, second, other] = [await recordRun(1), await recordRun(1), await recordRun(2)];

    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  });
});

const isLong = (text: string) => (/"name":"([^"]*)"/u.exec(text)?.[1] ?? "").length >= 30;

const unauthorized = (header: string | null) => (request: Request) =>
  pathOf(request) === "GET /v1/things" && request.headers.get("authorization") === header;
const empty = () => Response.json([]);

const documentOf = (schema: Schema): OpenApiDocument => ({
  ...smallDocument,
  paths: {
    "/about": {
      get: {
        operationId: "about",
        security: [],
        responses: {
          "200": { description: "page" },
          "4XX": { description: "no", content: { "application/json": { schema } } },
        },
      },
    },
  },
});

const satisfiabilityOf = async (schema: Schema) => {
  const { findings } = await run({
    contract: createContract([documentOf(schema)]),
    fetch: async () => new Response(null),
  });
  return findings.map((finding) => finding.check).filter((check) => check === "spec-satisfiable");
};

describe("each way of being wrong has one name", () => {
  it.each<[string, SuiteOptions["fetch"]]>([
    ["auth-missing", wrongFor(unauthorized(null), empty)],
    ["auth-malformed", wrongFor(unauthorized("Bearer x"), empty)],
    [
      "auth-ignored",
      wrongFor(
        (request) =>
          unauthorized(request.headers.get("authorization"))(request) &&
          ![null, "Bearer x", `Bearer ${smallToken}`].includes(request.headers.get("authorization")),
        empty,
      ),
    ],
    [
      "unsupported-method",
      wrongFor(
        (request) => pathOf(request) === "PATCH /v1/about",
        () => Response.json({}),
      ),
    ],
    ["negative-data", wrongFor((request) => request.url.endsWith("limit=0"), empty)],
    [
      "positive-data",
      wrongFor(
        (request) => request.url.endsWith("limit=9"),
        () => Response.json({ error: "no" }, { status: 400 }),
      ),
    ],
    [
      "nothing-tested",
      wrongFor(
        (request) => pathOf(request) === "GET /v1/about",
        () => Response.json({}, { status: 403 }),
      ),
    ],
    [
      "status-documented",
      wrongFor(
        (request) => pathOf(request) === "PUT /v1/things",
        () => Response.json({}, { status: 500 }),
      ),
    ],
  ])("%s", async (check, fetch) => {
    const { findings } = await run({ fetch });

    const found = new Set(findings.map((finding) => finding.check));
    // An undocumented method has no documented status, and the page has no documented refusal.
    expect([...found]).toEqual(
      check === "status-documented"
        ? []
        : check === "nothing-tested"
          ? ["status-documented", check]
          : [check],
    );
  });

  it("nothing-tested, and says how it was answered", async () => {
    const fetch = wrongFor(
      (request) => pathOf(request) === "GET /v1/about",
      () => Response.json({}, { status: 403 }),
    );
    const { findings } = await run({ fetch });

    const message = findings.find(({ check }) => check === "nothing-tested")?.message;
    expect(message).toMatch(/^never succeeded, so that nothing of it was tested: answered 403 \d+ times$/u);
  });

  it("response-coverage, for what is documented and never comes", async () => {
    const paths = {
      "/about": {
        get: {
          ...smallDocument.paths?.["/about"]?.get,
          responses: { "200": { description: "page" }, "203": { description: "another" } },
        },
      },
    };
    const document: OpenApiDocument = { ...smallDocument, paths };
    const { findings } = await run({
      contract: createContract([document]),
      fetch: async () => new Response(null),
    });

    expect(findings.filter(({ check }) => check === "response-coverage")).toMatchObject([
      { operation: "about", severity: "warning", message: "the documented status 203 never came" },
    ]);
  });

  it.each([
    ["schema-compiles", { type: "object", properties: { a: { pattern: "(" } } }, "the schema cannot be used"],
    [
      "schema-compiles",
      {
        type: "array",
        items: { discriminator: { propertyName: "kind", mapping: { cat: "models/cat.yaml#/Cat" } } },
      },
      'the discriminator maps a value to "models/cat.yaml#/Cat", which is not there (at /paths/~1about/get/responses/200/content/application~1json/schema/items/discriminator/mapping/cat of the document)',
    ],
    [
      "spec-satisfiable",
      { allOf: [{ const: true }, { const: false }] },
      "no answer can meet the schema of status 200",
    ],
  ])("%s, for a document that is wrong by itself", async (check, schema, message) => {
    const responses = { "200": { description: "page", content: { "application/json": { schema } } } };
    const document: OpenApiDocument = {
      ...smallDocument,
      paths: { "/about": { get: { operationId: "about", security: [], responses } } },
    };
    const { findings } = await run({ contract: createContract([document]), runs: 1 });

    const origin = findings.filter((finding) => finding.origin === "the document");
    expect(origin.map((finding) => finding.check)).toEqual([check]);
    expect(origin[0]?.message).toContain(message);
  });

  it("spec-satisfiable, for a failure that must be a success too", async () => {
    const success = { type: "object", required: ["success"], properties: { success: { const: true } } };
    const failure = {
      type: "object",
      required: ["success"],
      properties: { success: { const: false }, errors: {}, messages: {}, result: {} },
    };
    expect(await satisfiabilityOf({ allOf: [success, failure] })).toEqual(["spec-satisfiable"]);
    expect(await satisfiabilityOf(failure)).toEqual([]);
  });
});

describe("a case that fails", () => {
  const fetch = createSmallApi();
  const refusesLongNames: SuiteOptions["fetch"] = async (request) => {
    const text = request.method === "POST" ? await request.clone().text() : "";
    return isLong(text) ? Response.json({ error: 7 }, { status: 400 }) : await fetch(request);
  };

  const takesAnything: SuiteOptions["fetch"] = async (request) =>
    request.method === "POST"
      ? Response.json({ id: "1", name: "one" }, { status: 201 })
      : await fetch(request);

  const hasTwoFaults: SuiteOptions["fetch"] = async (request) => {
    const text = request.method === "POST" ? await request.clone().text() : "";
    const [, name] = /^\{"name":"([^"]*)"\}$/u.exec(text) ?? [];
    if (name === undefined || name === "one") return await fetch(request);
    return name.length % 2 === 0
      ? Response.json({ error: 7 }, { status: 400 })
      : Response.json({ error: "no", surplus: 1 }, { status: 400 });
  };

  it("is made smaller, says where it comes from, and can be sent again alone", async () => {
    const { findings, seed } = await run({ fetch: refusesLongNames, operations: ["create"] });
    const found = findings.find(({ check, replay }) => check === "schema" && replay?.startsWith("valid:"));
    expect(found).toMatchObject({ operation: "create", pointer: "/error", origin: "a generated request" });

    let requests = 0;
    const again = await run({
      fetch: async (request) => {
        if (request.method === "POST") requests += 1;
        return await refusesLongNames(request);
      },
      operations: ["create"],
      seed,
      path: found?.replay ?? "",
    });
    expect(again.findings.map(({ check, pointer }) => [check, pointer])).toEqual([["schema", "/error"]]);
    expect(requests).toBeLessThanOrEqual(2);
  });

  it("does not hide another fault behind it, in the same cases or in others", async () => {
    const { findings } = await run({ fetch: hasTwoFaults, operations: ["create"] });
    const found = findings.filter(({ replay }) => replay?.startsWith("valid:"));

    expect(found.map(({ check, pointer }) => `${check} ${pointer}`).toSorted()).toEqual([
      "schema /error",
      "undocumented-field /surplus",
    ]);
    for (const { check, replay } of found) {
      const again = await run({ fetch: hasTwoFaults, operations: ["create"], path: replay ?? "" });
      expect(again.findings.map((one) => one.check)).toEqual([check]);
    }
  });

  it("that breaks a rule does not hide another rule that is not kept either", async () => {
    const { findings } = await run({ fetch: takesAnything, operations: ["create"] });
    const found = findings.filter(
      ({ check, replay }) => check === "negative-data" && replay?.startsWith("invalid:"),
    );
    const rules = found.map(({ message }) => /breaks (\w+) at (\S+)/u.exec(message)?.slice(1).join(" "));

    expect(rules).toEqual([...new Set(rules)]);
    expect(rules).toEqual(expect.arrayContaining(["maxLength /name", "minLength /name", "required /name"]));
    for (const { message, replay } of found) {
      const again = await run({ fetch: takesAnything, operations: ["create"], path: replay ?? "" });
      expect(again.findings.map((one) => one.message)).toContain(message);
    }
  });

  it("sends a bounded number of smaller ones where parts have the whole again", async () => {
    const block = { $ref: "#/components/schemas/Block" };
    const part = (type: string): Schema => ({
      type: "object",
      required: ["type"],
      properties: {
        type: { const: type },
        children: { type: "array", items: block },
        header: block,
        footer: block,
      },
    });
    const contract = createContract([
      {
        openapi: "3.1.0",
        info: { title: "Blocks", version: "1" },
        paths: {
          "/blocks": {
            post: {
              operationId: "add",
              requestBody: { required: true, content: { "application/json": { schema: block } } },
              responses: { 200: { description: "It" } },
            },
          },
        },
        components: { schemas: { Block: { oneOf: ["row", "column", "section"].map(part) } } },
      },
    ]);

    const { cases, findings } = await run({
      contract,
      fetch: async () => await Promise.resolve(new Response(null)),
      runs: 5,
    });

    expect(findings.map(({ check }) => check)).toContain("negative-data");
    expect(cases).toBeLessThan(900);
  });

  it("ends the run when the target is gone while it is made smaller", async () => {
    let sent = 0;
    const goes: SuiteOptions["fetch"] = async (request) => {
      const text = request.method === "POST" ? await request.clone().text() : "";
      if (!isLong(text)) return await fetch(request);
      sent += 1;
      if (sent > 30) throw new TypeError("gone");
      return Response.json({ error: 7 }, { status: 400 });
    };
    const { stopped, findings } = await run({ fetch: goes, operations: ["create"] });

    expect(stopped?.reason).toEqual(new TypeError("gone"));
    expect(findings.map(({ check }) => check)).not.toContain("nothing-tested");
  });

  it("of a list is sent again alone as well", async () => {
    const { findings } = await run({ fetch: refusesLongNames, operations: ["create"] });
    const found = findings.find(({ replay }) => replay?.startsWith("body-boundary:"));

    const again = await run({ fetch: refusesLongNames, operations: ["create"], path: found?.replay ?? "" });
    expect(new Set(again.findings.map(({ replay }) => replay))).toEqual(new Set([found?.replay]));
  });
});
