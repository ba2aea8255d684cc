import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import { describe, expect, it } from "vitest";
import { checkRecorded } from "./check-exchange.ts";
import { checkHistory } from "./check-history.ts";
import { createContract } from "./create-contract.ts";
import { type Exchange, toBody } from "./exchange.ts";
import { createHider, hideMarkedValue } from "./marked-secrets.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Doors", version: "1" },
  paths: {
    "/doors": {
      get: {
        operationId: "list-doors",
        parameters: [{ in: "query", name: "Hatch", schema: { type: "string", format: "password" } }],
        responses: { "200": { description: "ok" } },
      },
    },
  },
  components: {
    schemas: { Door: { properties: { pin: { writeOnly: true }, note: { type: "string" } } } },
  },
};
const contract = createContract([document], { basePath: "" });
const marks = contract.marksOf(undefined).response;

const exchange: Exchange = {
  request: {
    method: "POST",
    url: "https://example.com/doors?hatch=a&note=b&h%61tch=c#hatch=d",
    headers: { hatch: "a", accept: "*/*" },
    body: { kind: "text", text: "pin=a&note=b=c" },
  },
  response: { status: 200, headers: {}, body: toBody('[{"PIN":{"a":1},"note":"b"}]') },
};

it("what a document marks is hidden by its name, and nothing else", () => {
  expect([...marks.names]).toEqual(["hatch", "pin"]);
  expect(createHider(contract)(exchange)).toEqual({
    request: {
      method: "POST",
      url: "https://example.com/doors?hatch=[redacted]&note=b&h%61tch=[redacted]#hatch=[redacted]",
      headers: { hatch: "[redacted]", accept: "*/*" },
      body: { kind: "text", text: "pin=[redacted]&note=b=c" },
    },
    response: {
      status: 200,
      headers: {},
      body: toBody('[{"PIN":{"a":"[redacted]"},"note":"b"}]'),
    },
  });
  expect(hideMarkedValue({ pin: ["a", null], note: { pin: 1 } }, marks, [])).toEqual({
    pin: ["[redacted]", null],
    note: { pin: "[redacted]" },
  });
});

it.each([
  ["/export?key={pin}", "/v1/export?key=made-up&x=1", "/v1/export?key=[redacted]&x=1"],
  ["/safes/{+pin}/doors", "/v1/safes/a/b/doors", "/v1/safes/[redacted]/[redacted]/doors"],
])("a parameter of %s is hidden in %s", (path, sent, shown) => {
  const pin = {
    name: "pin",
    in: "path",
    required: true,
    schema: { type: "string", format: "password" },
  } as const;
  const responses = { "200": { description: "ok" } };
  const paths = { [path]: { get: { operationId: "get", parameters: [pin], responses } } };
  const own = createContract([{ ...document, servers: [{ url: "/v1" }], paths, components: {} }]);
  const hide = createHider(own);
  const request = { ...exchange.request, method: "GET", url: `https://example.com${sent}`, headers: {} };

  const { url } = hide({ ...exchange, request: { ...request, body: { kind: "empty" } } }).request;
  expect(decodeURI(url)).toBe(`https://example.com${shown}`);
});

it("an exchange is copied once, and not at all where nothing is marked", () => {
  const hide = createHider(contract);

  expect(hide(exchange)).toBe(hide(exchange));
  const plain = createContract([{ ...document, paths: {}, components: {} }]);
  expect(createHider(plain)(exchange)).toBe(exchange);
});

const password = { type: "string", format: "password" } as const;
const text = { type: "string" } as const;
const body = (schema: Schema) => ({ content: { "application/json": { schema } } });
const zoo: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Zoo", version: "1" },
  paths: {
    "/login": {
      post: {
        operationId: "login",
        requestBody: body({
          type: "object",
          properties: {
            zebra: { ...text, writeOnly: true },
            code: password,
            map: { type: "object", additionalProperties: password },
            pattern: { type: "object", patternProperties: { "^k": password } },
            tuple: { type: "array", prefixItems: [text, password] },
          },
        }),
        responses: {
          "200": {
            description: "ok",
            headers: { "X-Lion": { schema: { ...password, pattern: "^a$" } } },
            ...body({ type: "object", properties: { code: { type: "integer" }, note: text } }),
          },
        },
      },
    },
    "/cages/{cage}/keepers/{panda}": {
      get: {
        operationId: "panda",
        parameters: [
          { in: "path", name: "cage", required: true, schema: text },
          { in: "path", name: "panda", required: true, schema: password },
        ],
        responses: { "200": { description: "ok", ...body({ type: "array", items: password }) } },
      },
    },
  },
};
const zooContract = createContract([zoo], { basePath: "/v4" });

function toExchange(
  method: string,
  path: string,
  { sent = "", answered = "" }: { readonly sent?: string; readonly answered?: string },
): Exchange {
  return {
    request: { method, url: `https://example.com/v4${path}`, headers: {}, body: toBody(sent) },
    response: { status: 200, headers: { "x-lion": "hunter2" }, body: toBody(answered) },
  };
}

describe("what an operation marks is hidden in its messages", () => {
  const hide = createHider(zooContract);

  it.each([
    ["a member of any name", '{"map":{"a":"hunter2"},"pattern":{"k1":"hunter2"}}'],
    ["one item of a list", '{"tuple":["a","hunter2"]}'],
    ["a name that means something else elsewhere", '{"code":"hunter2"}'],
    ["JSON in JSON", JSON.stringify({ body: '{"zebra":"hunter2"}' })],
    ["a form in JSON", '{"form":"zebra=hunter2"}'],
    ["a pair", '[{"name":"zebra","val":"hunter2"},["zebra","hunter2"]]'],
    ["JSON that is broken", '{"zebra":"hunter2",'],
    ["lines", "x=1\nzebra=hunter2"],
    ["XML", "<a><zebra>hunter2</zebra></a>"],
  ])("%s", (_, sent) => {
    const hidden = hide(toExchange("POST", "/login?a=%26zebra%3Dhunter2", { sent, answered: '{"code":7}' }));

    expect(JSON.stringify(hidden)).not.toContain("hunter2");
    expect(hidden.response.body).toEqual(toBody('{"code":7}'));
  });

  it("a parameter of the path, and an answer as a whole", () => {
    const hidden = hide(toExchange("GET", "/cages/7/keepers/hunter2?a=b", { answered: '["hunter2"]' }));

    expect(hidden.request.url).toBe("https://example.com/v4/cages/7/keepers/[redacted]?a=b");
    expect(hidden.response.body).toEqual(toBody('["[redacted]"]'));
  });

  it("a header of an answer, also as what a finding got", () => {
    const login = toExchange("POST", "/login", { answered: "{}" });

    expect(hide(login).response.headers).toEqual({ "x-lion": "[redacted]" });
    const findings = checkRecorded(login, zooContract);
    expect(findings.map(({ pointer }) => pointer)).toContain("headers/x-lion");
    expect(JSON.stringify(findings)).not.toContain("hunter2");
  });
});

const answer = (schema: Schema) => ({ "200": { description: "ok", ...body(schema) } });
const id = (schema: Schema) => [{ in: "path" as const, name: "door_id", required: true, schema }];

describe("a finding about several exchanges shows nothing that one of them marks", () => {
  const door: Schema = { type: "object", properties: { id: text, code: text } };
  const paths = (ofId: Schema) => ({
    "/doors": {
      post: {
        operationId: "create",
        requestBody: body({ type: "object", properties: { code: password } }),
        responses: answer(door),
      },
    },
    "/doors/{door_id}": {
      get: { operationId: "read", parameters: id(ofId), responses: answer(door) },
      put: {
        operationId: "change",
        parameters: id(ofId),
        requestBody: body({ type: "object", properties: { code: password } }),
        responses: answer(door),
      },
    },
  });
  const shown = (ofId: Schema, exchanges: readonly Exchange[]) => {
    const doors = createContract([{ ...document, paths: paths(ofId), components: {} }], { basePath: "/v4" });
    return checkHistory(exchanges, doors).map(({ finding }) => finding);
  };

  it("in a body", () => {
    const found = shown(text, [
      toExchange("POST", "/doors", { answered: '{"id":"a","code":"b"}' }),
      toExchange("PUT", "/doors/a", { sent: '{"code":"hunter2"}', answered: '{"id":"a","code":"hunter2"}' }),
      toExchange("GET", "/doors/a", { answered: '{"id":"a","code":"hunter3"}' }),
    ]);

    expect(found).not.toEqual([]);
    expect(JSON.stringify(found)).not.toContain("hunter");
  });

  it("in a path", () => {
    const found = shown(password, [toExchange("GET", "/doors/hunter2", { answered: '{"id":"b"}' })]);

    expect(found.map(({ message }) => message)).toEqual(["is not the resource that was asked for"]);
    expect(JSON.stringify(found)).not.toContain("hunter");
  });
});
