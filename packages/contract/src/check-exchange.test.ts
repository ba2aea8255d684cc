import type { OpenApiDocument } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { oddDocument } from "../test/odd-document.ts";
import { tokensDocument } from "../test/tokens-document.ts";
import { checkExchange, checkRecorded } from "./check-exchange.ts";
import { createContract } from "./create-contract.ts";
import { recordExchange, toBody } from "./exchange.ts";

const contract = createContract([tokensDocument, oddDocument]);
const base = "https://api.example.com/client/v4";

interface Answer {
  readonly operation?: string;
  readonly status?: number;
  readonly type?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

// An answer to `METHOD /path`; a body that is no text is sent as JSON.
function exchange({
  operation = "GET /tokens",
  status = 200,
  type = "application/json",
  body,
  headers,
}: Answer) {
  const [method = "", path = ""] = operation.split(" ");
  const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  const response = new Response(text === undefined ? null : new TextEncoder().encode(text), {
    status,
    headers: { ...(type !== null && { "content-type": type }), ...headers },
  });
  return { request: new Request(base + path, { method }), response };
}

async function judge(answer: Answer): Promise<readonly string[]> {
  const { request, response } = exchange(answer);
  const findings = await checkExchange(request, response, contract);
  return findings.map(
    ({ check, severity, pointer, message }) => `${check} ${severity}: ${pointer} ${message}`,
  );
}

const page = { success: true, errors: [], result: [{ id: "1", name: "a" }] };
const one = { success: true, errors: [], result: { id: "1", name: "a" } };
const failure = { success: false, errors: [{ code: 1000 }], result: null };

describe("is quiet about what honours the document", () => {
  it.each<[string, Answer]>([
    ["a page", { body: page }],
    ["a token, whose result is described twice", { operation: "GET /tokens/1", body: one }],
    ["a failure in a documented range", { status: 404, body: failure }],
    ["a content type with parameters, in capitals", { body: page, type: "Application/JSON; charset=utf-8" }],
    ["no body where none is documented", { operation: "DELETE /tokens/1", status: 204 }],
    [
      "no body where none is documented, of a status that may have one",
      { operation: "DELETE /tokens/1", status: 202 },
    ],
    ["an empty answer whose content is documented all the same", { operation: "GET /cached", status: 204 }],
    ["the news that a page is the same as before", { operation: "GET /cached", status: 304 }],
    ["an answer to HEAD", { operation: "HEAD /cached" }],
    [
      "a header with a list of anything, and one with anything",
      { operation: "GET /tagged", body: {}, headers: { tags: "a, 1", any: "a, 1" } },
    ],
    ["the lack of what is required and only sent", { operation: "GET /kept", body: { id: 1 } }],
    ["errors in a body that has no envelope", { operation: "GET /plain", body: { errors: [1] } }],
    [
      "headers as documented, and optional ones that are not there",
      { operation: "GET /paced", body: {}, headers: { ray: "00ff", left: "7, 8" } },
    ],
    ["a text that looks like a number", { operation: "GET /written", type: "text/plain", body: "42" }],
    ["a number that is written as text", { operation: "GET /written", type: "text/csv", body: "42" }],
    ["a text in a form of its own", { operation: "GET /written", type: "application/xml", body: "<a/>" }],
    [
      "lines of JSON",
      { operation: "GET /written", type: "application/x-ndjson", body: '{"a":1}\n{"a":2}\n' },
    ],
    [
      "headers of composed schemas, and those that are said elsewhere",
      {
        operation: "GET /composed",
        type: "application/json; charset=utf-8",
        body: {},
        headers: { total: "88", sizes: "1.7e+09, -2", area: "x,1", point: "x=1,y=2", page: '{"next":1}' },
      },
    ],
    [
      "the refusal of a method that a path has not",
      { operation: "DELETE /tokens", status: 405, body: failure },
    ],
    [
      "bytes of a documented range of types",
      { operation: "GET /archive", type: "application/zip", body: "PK" },
    ],
  ])("%s", async (_, answer) => expect(await judge(answer)).toEqual([]));
});

describe("finds each way of not honouring it", () => {
  it.each<[string, Answer, readonly string[]]>([
    [
      "a request that no document describes",
      { operation: "PUT /tokens", body: page },
      ["unknown-operation error:  is in no document"],
    ],
    [
      "a method that a path has not and that is answered",
      { operation: "DELETE /tokens", status: 200, body: page },
      ["unknown-operation error:  is in no document"],
    ],
    [
      "a path that no document has",
      { operation: "GET /nowhere", status: 405, body: failure },
      ["unknown-operation error:  is in no document"],
    ],
    [
      "a text that is too long, whatever it looks like",
      { operation: "GET /written", type: "text/plain", body: "1234567" },
      ["schema error:  must be at most 5 characters long"],
    ],
    [
      "headers of composed schemas that are wrong",
      {
        operation: "GET /composed",
        body: {},
        headers: { total: "many", sizes: "1,b", area: "y,1", point: "x=a", page: "{}" },
      },
      [
        "headers error: headers/total the header must be integer or null, not string",
        "headers error: headers/sizes the header must be number, not string",
        "headers error: headers/area the header is required but missing",
        "headers error: headers/point the header must be integer, not string",
        "headers error: headers/page the header is required but missing",
      ],
    ],
    [
      "headers that cannot be judged",
      { operation: "GET /composed", body: {}, headers: { page: "a", worn: "b" } },
      [
        "headers error: headers/page the header is not JSON",
        'headers error: headers/worn the header cannot be judged: $ref "#/components/schemas/None" points at nothing',
      ],
    ],
    [
      "an undocumented success",
      { status: 201, body: page },
      ["status-documented error:  status 201 is not documented"],
    ],
    [
      "an undocumented server error",
      { status: 500, body: failure },
      ["status-documented error:  status 500 is not documented"],
    ],
    [
      "an undocumented client error",
      { operation: "GET /tokens/1", status: 404, body: failure },
      ["status-documented warning:  status 404 is not documented"],
    ],
    [
      "HTML",
      { type: "text/html", body: "<h1>Hello" },
      ["content-type error:  the body is of type text/html"],
    ],
    [
      "HTML that says it is JSON",
      { body: "<h1>Hello" },
      ["content-type error:  the body is not JSON although its content-type is application/json"],
    ],
    [
      "JSON that is cut off",
      { body: '{"success": tr' },
      ["content-type error:  the body is not JSON although its content-type is application/json"],
    ],
    ["no content-type", { type: null, body: page }, ["content-type error:  the body has no content-type"]],
    ["an empty body", {}, ["content-type error:  the body is empty"]],
    [
      "a request that was understood in no documented way",
      { operation: "GET /tokens/1", status: 400, body: failure },
      ["status-documented warning:  status 400 is not documented"],
    ],
    [
      "a header with a longer list than is allowed",
      { operation: "GET /tagged", body: {}, headers: { tags: "a, b, c" } },
      ["headers error: headers/tags the header must have at most 2 items"],
    ],
    [
      "a member that a schema forbids, once",
      { operation: "GET /closed", body: { id: 1, more: 2 } },
      ["schema error: /more is not a known property"],
    ],
    [
      "no envelope where the schema describes none",
      { operation: "GET /plain", body: { success: false } },
      ["undocumented-field warning: /success is not declared by any schema that applies here"],
    ],
    [
      "a body that is null",
      { operation: "GET /plain", body: "null" },
      ["schema error:  must be object, not null"],
    ],
    [
      "a body where none is documented",
      { operation: "DELETE /tokens/1", status: 202, body: {} },
      ["content-type warning:  a body is sent although none is documented"],
    ],
    [
      "a schema that does not compile, with a body that looks right",
      { operation: "GET /broken", body: { a: "(" } },
      [
        "schema-compiles error:  the schema cannot be used: Invalid regular expression: /(/u: Unterminated group (at /paths/~1broken/get/responses/200/content/application~1json/schema/properties/a of the document)",
      ],
    ],
    [
      "a wrong type",
      { body: { ...page, result: [{ id: 1 }] } },
      ["schema error: /result/0/id must be string, not number"],
    ],
    [
      "a missing member",
      { body: { ...page, result: [{ name: "a" }] } },
      ["schema error: /result/0/id is required but missing"],
    ],
    [
      "a required header that is missing",
      { operation: "GET /paced", body: {}, headers: { left: "7" } },
      ["headers error: headers/ray the header is required but missing"],
    ],
    [
      "missing headers whose names every object knows",
      { operation: "GET /inherited", body: {} },
      [
        "headers error: headers/constructor the header is required but missing",
        "headers error: headers/tostring the header is required but missing",
      ],
    ],
    [
      "headers that break their schemas",
      { operation: "GET /paced", body: {}, headers: { ray: "?", left: "7, many", on: "yes" } },
      [
        "headers error: headers/ray the header must match the pattern ^[0-9a-f]+$",
        "headers error: headers/left the header must be integer, not string",
        "headers error: headers/on the header must be boolean, not string",
      ],
    ],
    [
      "a value beside those of an enum",
      { operation: "GET /paced", body: { state: "frozen" }, headers: { ray: "0" } },
      ['enum-drift error: /state must be one of "on" or "off"'],
    ],
    [
      "a wrong type in place of an enum's value",
      { operation: "GET /paced", body: { state: 7 }, headers: { ray: "0" } },
      ["schema error: /state must be string, not number"],
    ],
    [
      "a null that no schema allows, whatever else it breaks",
      { operation: "GET /paced", body: { state: null }, headers: { ray: "0" } },
      ["null-drift error: /state must be string, not null"],
    ],
    [
      "an object of which nothing is declared",
      { operation: "GET /paced", body: { more: { a: 1 } }, headers: { ray: "0" } },
      ["opaque-schema info: /more has members although its schema declares none"],
    ],
    ["a body that is no object", { body: [] }, ["schema error:  must be object, not array"]],
    [
      "a success that says it is none",
      { body: { ...page, success: false, errors: [{ code: 1 }], result: null } },
      [
        "null-drift error: /result must be array, not null",
        "envelope error: /success is false although the status is 200",
      ],
    ],
    [
      "a failure that says it is a success",
      { status: 400, body: page },
      [
        "envelope error: /success is true although the status is 400",
        "opaque-schema info: /result/0 has members although its schema declares none",
      ],
    ],
    [
      "a success with errors",
      { body: { ...page, errors: [{ code: 1 }] } },
      ["envelope error: /errors is not empty although success is true"],
    ],
    [
      "a failure without an error",
      { status: 400, body: { ...failure, errors: [] } },
      ["envelope error: /errors has no error although success is false"],
    ],
    [
      "a failure with a result",
      { status: 400, body: { ...failure, result: {} } },
      ["envelope error: /result is not null although success is false"],
    ],
    [
      "a member that nobody declares",
      { operation: "GET /tokens/1", body: { ...one, result: { ...one.result, extra: 1 }, more: 1 } },
      [
        "undocumented-field warning: /result/extra is not declared by any schema that applies here",
        "undocumented-field warning: /more is not declared by any schema that applies here",
      ],
    ],
    [
      "a secret that is only ever sent",
      { operation: "GET /tokens/1", body: { ...one, result: { id: "1", client_secret: "made-up" } } },
      ["write-only-leak error: /result/client_secret is writeOnly and must never be in a response"],
    ],
  ])("%s", async (_, answer, expected) => expect(await judge(answer)).toEqual(expected));
});

it("a finding says operation, status, both sides", async () => {
  const { request, response } = exchange({ body: { ...page, result: [{ id: "1", name: "12345678901" }] } });

  expect(await checkExchange(request, response, contract)).toEqual([
    {
      check: "schema",
      severity: "error",
      operation: "list-tokens",
      status: 200,
      pointer: "/result/0/name",
      message: "must be at most 10 characters long",
      expected: 10,
      got: "12345678901",
    },
  ]);
});

it.each<[string, Answer, object]>([
  [
    "the type of a body",
    { type: "text/html", body: "<h1>Hello" },
    { expected: ["application/json"], got: "text/html" },
  ],
  ["a body that is no JSON", { body: "<h1>Hello" }, { expected: ["application/json"], got: "<h1>Hello" }],
  ["a status", { status: 201, body: page }, { expected: ["200", "4XX"], got: 201 }],
  [
    "a header",
    { operation: "GET /paced", body: {}, headers: { ray: "?" } },
    { expected: "^[0-9a-f]+$", got: "?" },
  ],
])("a finding about %s says both sides", async (_, answer, expected) => {
  const { request, response } = exchange(answer);

  expect(await checkExchange(request, response, contract)).toMatchObject([expected]);
});

it("no finding holds a credential, wherever it stood", async () => {
  const secret = `cfut_${"x".repeat(48)}`;
  const old = "A".repeat(40);
  const bodies = [
    { ...page, result: [{ id: "1", value: "made-up-secret" }] },
    { ...page, result: [{ id: "1", name: secret }] },
    { ...page, result: [{ id: 1, value: { deep: old } }] },
    { ...page, errors: [{ code: secret, message: old }], [secret]: 1 },
    `{"value": "made-up-secret", ${secret}`,
  ];
  for (const body of bodies) {
    const { request, response } = exchange({ body });
    const findings = await checkExchange(request, response, contract);
    expect(findings).not.toEqual([]);
    expect(JSON.stringify(findings)).not.toMatch(/made-up-secret|cfut_|AAAA/u);
  }
});

it("an exchange that was recorded without headers is not blamed for it", async () => {
  const { request, response } = exchange({ operation: "GET /paced", body: {} });
  const recorded = await recordExchange(request, response);

  const findings = checkRecorded({ ...recorded, response: { ...recorded.response, headers: {} } }, contract);

  expect(findings.map(({ check }) => check)).toEqual(["content-type"]);
});

it("a finding about a request for no operation names its method and path", async () => {
  const { request, response } = exchange({ operation: "PUT /tokens", body: page });

  expect(await checkExchange(request, response, contract)).toEqual([
    {
      check: "unknown-operation",
      severity: "error",
      operation: "PUT /client/v4/tokens",
      status: 200,
      pointer: "",
      message: "is in no document",
    },
  ]);
});

it("a long value is cut", async () => {
  const { request, response } = exchange({
    body: { ...page, result: [{ id: "1", name: "ab ".repeat(1000) }] },
  });
  const [finding] = await checkExchange(request, response, contract);

  expect(finding?.got).toMatch(/^(ab )+.*… \(3000 characters\)$/u);
});

it("consumes and changes neither message", async () => {
  const request = new Request(`${base}/tokens`, { method: "POST", body: "sent" });
  const { response } = exchange({ body: page });

  await checkExchange(request, response, contract);

  expect(await request.text()).toBe("sent");
  expect(await response.json()).toEqual(page);
});

it("judges a recorded exchange as it judges a live one, also after a file", async () => {
  const { request, response } = exchange({ body: { ...page, more: 1 } });
  const recorded = await recordExchange(request, response);

  const findings = checkRecorded(JSON.parse(JSON.stringify(recorded)), contract);

  expect(findings).toEqual(checkRecorded(recorded, contract));
  expect(findings).toHaveLength(1);
});

describe("several documents", () => {
  const other: OpenApiDocument = {
    openapi: "3.1.0",
    info: { title: "Other", version: "1" },
    servers: [{ url: "/client/v4" }],
    paths: { "/tokens/mine": { get: { operationId: "mine", responses: { "200": { description: "ok" } } } } },
  };

  it("the operation may be in any, and the concrete path wins over all of them", () => {
    const both = createContract([tokensDocument, other]);

    expect(both.findOperation("GET", `${base}/tokens/mine`)?.operation.id).toBe("mine");
    expect(both.findOperation("GET", `${base}/tokens/1`)?.operation.id).toBe("get-token");
    expect(both.findOperation("GET", "https://api.example.com/tokens/1")).toBeUndefined();
  });

  it("of two that have the same path, the one at the host of the request is meant, else the first", () => {
    const rival = at("rival", "https://rival.example.com/client/v4");
    const both = createContract([at("first", "https://first.example.com/client/v4"), rival]);
    const idAt = (host: string) =>
      both.findOperation("GET", `https://${host}/client/v4/things`)?.operation.id;

    expect(idAt("rival.example.com")).toBe("rival");
    expect(idAt("first.example.com")).toBe("first");
    expect(idAt("127.0.0.1:8787")).toBe("first");
  });

  it("servers of an operation stand in for those of its document", () => {
    const document = at("things", "https://a.example/v1");
    const get = { operationId: "upload", servers: [{ url: "https://files.example/up" }], responses: {} };
    const moved = createContract([{ ...document, paths: { ...document.paths, "/p": { get } } }]);

    expect(moved.findOperation("GET", "https://files.example/up/p")?.operation.id).toBe("upload");
    expect(moved.findOperation("GET", "https://a.example/v1/p")).toBeUndefined();
    expect(moved.findOperation("GET", "https://a.example/v1/things")?.operation.id).toBe("things");
    expect(moved.isOwn("GET", "https://files.example/up/p")).toBe(true);
  });

  it("a variable of a server may have any value", () => {
    const document = at("things", "https://a.example/{v}/x");
    const servers = [{ url: "https://a.example/{v}/x", variables: { v: { default: "v2" } } }];
    const variable = createContract([{ ...document, servers }]);

    expect(variable.findOperation("GET", "https://a.example/v1/x/things")?.operation.id).toBe("things");
    expect(variable.isOwn("GET", "https://a.example/v1/x/nothing")).toBe(true);
    expect(variable.isOwn("GET", "https://a.example/v1/y/nothing")).toBe(false);
  });

  it("an envelope is Cloudflare's, and no other API's", async () => {
    const { servers: _, ...elsewhere } = tokensDocument;
    const { request, response } = exchange({ status: 400, body: { ...failure, errors: [] } });
    const others = createContract([
      { ...elsewhere, servers: [{ url: "https://api.example.com/client/v4" }] },
    ]);

    expect(await checkExchange(request, response, others)).toEqual([]);
  });

  it("another base path may be given", () => {
    const rooted = createContract([tokensDocument], { basePath: "" });

    expect(rooted.findOperation("GET", "http://127.0.0.1:1/tokens")?.operation.id).toBe("list-tokens");
  });

  it.each<[string, boolean, string, string]>([
    ["below its path", true, "https://api.example.com/v1", "https://api.example.com/v1/no/such"],
    ["below its path at another host", true, "https://api.example.com/v1", "http://127.0.0.1:1/v1/no/such"],
    ["beside its path", false, "https://api.example.com/v1", "https://api.example.com/v10/things"],
    ["at its host, when it has no path", true, "https://api.example.com", "https://api.example.com/no/such"],
    [
      "at another host, when it has none",
      false,
      "https://api.example.com/",
      "https://cdn.example.net/things",
    ],
    ["an operation of a server at no known host", true, "/", "https://cdn.example.net/things"],
    ["no operation of one", false, "/", "https://cdn.example.net/app.js"],
  ])("a request %s is for the API of a server: %s", (_what, isOwn, server, url) => {
    expect(createContract([at("things", server)]).isOwn("GET", url)).toBe(isOwn);
  });

  it("with a base path of a target, requests below it are for it at every host", () => {
    const rooted = createContract([at("things", "https://api.example.com")], { basePath: "/" });

    expect(rooted.findOperation("GET", "http://127.0.0.1:1/things")?.operation.id).toBe("things");
    expect(rooted.isOwn("GET", "http://127.0.0.1:1/things")).toBe(true);
  });

  it("may not share an operation id", () => {
    expect(() => createContract([tokensDocument, tokensDocument])).toThrow(
      /two documents have .* "list-tokens"/u,
    );
  });
});

// A document of one operation, at one server.
function at(operationId: string, url: string): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: { title: operationId, version: "1" },
    servers: [{ url }],
    paths: { "/things": { get: { operationId, responses: { "200": { description: "ok" } } } } },
  };
}

it.each([204, 304])("a body after a %i, which a recording or a proxy shows, is found", (status) => {
  const request = { method: "GET", url: `${base}/cached`, headers: {}, body: toBody("") };
  const messages = (text: string) => {
    const response = { status, headers: { "content-type": "application/json" }, body: toBody(text) };
    return checkRecorded({ request, response }, contract)
      .filter(({ check }) => check === "content-type")
      .map(({ message }) => message);
  };

  expect(messages("{}")).toEqual([
    `a body is sent although the status ${status} allows none (RFC 9110, 6.4.1)`,
  ]);
  expect(messages("")).toEqual([]);
});

describe("a stream of JSON is judged item by item", () => {
  const pet = { type: "object", properties: { name: { type: "string" } } } as const;
  const media = { itemSchema: pet, schema: { type: "array" } } as const;
  const pets = createContract([
    {
      openapi: "3.2.0",
      info: { title: "Pets", version: "1" },
      servers: [{ url: base }],
      paths: {
        "/pets": {
          get: {
            operationId: "pets",
            responses: {
              "200": {
                description: "",
                content: {
                  "application/jsonl": media,
                  "application/x-ndjson": { schema: pet },
                  "application/json-seq": media,
                  "text/event-stream": { itemSchema: { properties: { data: { type: "string" } } } },
                },
              },
            },
          },
        },
      },
    },
  ]);
  const judgePets = async (type: string, body: string) => {
    const response = new Response(body, { headers: { "content-type": type } });
    const findings = await checkExchange(new Request(`${base}/pets`), response, pets);
    return findings.map(({ check, pointer, message }) => `${check} ${pointer} ${message}`);
  };

  it.each([
    ["application/jsonl", '{"name":"a"}\n{"name":"b"}\n'],
    ["application/jsonl; charset=utf-8", '{"name":"a"}\r\n\r\n{"name":"b"}'],
    ["application/jsonl", '{"name":"a"}'],
    ["application/jsonl", '{"name":"a"}\n{"name":"cut o'],
    ["application/x-ndjson", '{"name":"a"}\n{"name":"b"}\n'],
    ["application/json-seq", '\u001e{"name":"a"}\n\u001e{"name":\n"b"}\n'],
  ])("quietly, where each of %s is right: %j", async (type, body) => {
    expect(await judgePets(type, body)).toEqual([]);
  });

  it.each([
    ["application/jsonl", '{"name":"a"}\n{"name":7}\n', "schema /1/name must be string, not number"],
    ["application/x-ndjson", '{"name":7}', "schema /0/name must be string, not number"],
    [
      "application/json-seq",
      '\u001e{"name":"a"}\n\u001e{"name":7}\n',
      "schema /1/name must be string, not number",
    ],
    [
      "application/jsonl",
      '{"age":1}\n',
      "undocumented-field /0/age is not declared by any schema that applies here",
    ],
    [
      "application/jsonl",
      '{"name":"a"}\n{"name\n{"name":"b"}\n',
      "content-type  item 2 of the body is not JSON although its content-type is application/jsonl",
    ],
  ])("and what is wrong in %s has a place: %j", async (type, body, finding) => {
    expect(await judgePets(type, body)).toEqual([finding]);
  });
});

describe("an event stream that was recorded is judged event by event", () => {
  const pet = { type: "object", properties: { name: { type: "string" } } } as const;
  const named = {
    type: "object",
    required: ["event"],
    properties: {
      event: { const: "pet" },
      data: { type: "string", contentMediaType: "application/json", contentSchema: pet },
    },
  } as const;
  it.each([
    [
      "the data by the schema",
      { schema: pet },
      'data: {"name":"a"}\n\n: hello\ndata: {"name":\ndata: "b"}\n\n',
    ],
    ["text", { schema: { type: "string" } }, "data: a\n\n"],
    ["up to its end", { schema: pet }, 'data: {"name":"a"}\n\ndata: [DONE]\n\n'],
    ["but for one that is cut off", { schema: pet }, 'data: {"name":"a"}\n\ndata: {"na'],
    [
      "the whole by itemSchema",
      { itemSchema: named },
      'event: pet\ndata: {"name":"a"}\nid: 1\nretry: 10\n\n',
    ],
    ["none yet", { schema: pet }, ""],
  ])("quietly, where it is right: %s", (_what, media, body) => {
    expect(judgeEvents(media, body)).toEqual([]);
  });

  it.each([
    [{ schema: pet }, 'data: {}\n\ndata: {"name":7}\n\n', ["schema /1/data/name must be string, not number"]],
    [
      { itemSchema: named },
      'event: pet\ndata: {"name":7}\n\n',
      ["schema /0/data/name must be string, not number"],
    ],
    [{ itemSchema: named }, "event: cat\ndata: {}\n\n", ['schema /0/event must be "pet"']],
    [
      { schema: pet },
      "data: {}\n\ndata: {no\n\n",
      ["content-type  item 2 of the body is not JSON although its content-type is text/event-stream"],
    ],
  ])("and what is wrong has a place: %j %j", (media, body, findings) => {
    expect(judgeEvents(media, body)).toEqual(findings);
  });
});

function judgeEvents(media: object, body: string): readonly string[] {
  const content = { "text/event-stream": media };
  const responses = { "200": { description: "", content } };
  const pets = createContract([
    {
      openapi: "3.2.0",
      info: { title: "Pets", version: "1" },
      servers: [{ url: base }],
      paths: { "/pets": { get: { operationId: "pets", responses } } },
    },
  ]);
  const headers = { "content-type": "text/event-stream" };
  const findings = checkRecorded(
    {
      request: { method: "GET", url: `${base}/pets`, headers: {}, body: { kind: "empty" } },
      response: { status: 200, headers, body: toBody(body) },
    },
    pets,
  );
  return findings.map(({ check, pointer, message }) => `${check} ${pointer} ${message}`);
}
