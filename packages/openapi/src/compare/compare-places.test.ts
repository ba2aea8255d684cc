import { expect, it } from "vitest";
import { checkDocument } from "../document/check-document.ts";
import { findByRef } from "../document/resolve-ref.ts";
import { compareDocuments } from "./compare-documents.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const json = (schema: unknown) => ({ "application/json": { schema } });
const query = (more: object) => ({ parameters: [{ name: "q", in: "query", schema: text, ...more }] });
const answer = (content: unknown) => ({ responses: { 200: { description: "", content } } });
const scheme = (one: unknown) => ({ security: [{ key: [] }], components: { securitySchemes: { key: one } } });
const oauth = (flows: object) => ({ type: "oauth2", flows });
const implicit = { authorizationUrl: "https://a.example", scopes: { r: "read" } };
const apiKey = { type: "apiKey", in: "header", name: "key" };
const withSchemes = (securitySchemes: object, needed: string) => ({
  security: [{ [needed]: [] }],
  components: { securitySchemes },
});
const header = (name: string, more: object = {}) => ({ name, in: "header", schema: text, ...more });
const sent = (operation: object) => ({ webhooks: { done: { post: { responses: {}, ...operation } } } });
const hook = (schema: unknown) => ({
  webhooks: { done: { post: { requestBody: { content: json(schema) } } } },
});
const sends = (schema: unknown) => ({
  callbacks: { done: { "{$request.query.url}": { post: { requestBody: { content: json(schema) } } } } },
});
const member = { type: "object", properties: { a: text, b: text } };
const variable = (more: object) => ({
  servers: [{ url: "https://{region}.example", variables: { region: { default: "eu", ...more } } }],
});

const pathItem = (name: string, operationId: string) => ({
  parameters: [{ name, in: "path", required: true, schema: text }],
  get: { operationId },
});
const keyBehind = (name: string) => ({
  security: [{ key: [] }],
  components: {
    securitySchemes: {
      key: { $ref: "#/components/securitySchemes/real" },
      real: { type: "apiKey", in: "header", name },
    },
  },
});
const bodyBehind = (schema: unknown) => ({
  paths: {
    "/a": {
      parameters: [{ name: "q", in: "query", schema }],
      post: { requestBody: { $ref: "#/components/requestBodies/A" } },
    },
  },
  components: { requestBodies: { A: { content: json({ type: "object", properties: { x: schema } }) } } },
});

// What stands in a document or in its one operation, before and after, and the rules that are told.
const ofDocument: readonly (readonly [string, object, object, readonly string[]])[] = [
  ["`/` written out as server", {}, { servers: [{ url: "/" }] }, []],
  [
    "another server than `/`",
    {},
    { servers: [{ url: "https://a.example" }] },
    ["server-removed", "server-added"],
  ],
  [
    "another server first",
    { servers: [{ url: "/a" }, { url: "/b" }] },
    { servers: [{ url: "/b" }, { url: "/a" }] },
    ["server-order-changed"],
  ],
  ["the default of a variable", variable({}), variable({ default: "us" }), ["server-variable-changed"]],
  [
    "a value of a variable",
    variable({ enum: ["eu", "us"] }),
    variable({ enum: ["eu"] }),
    ["server-variable-changed"],
  ],
  [
    "a member of a webhook",
    hook(member),
    hook({ type: "object", properties: { a: text } }),
    ["response-property-removed"],
  ],
  [
    "what a webhook sends beside its body",
    sent({ parameters: [header("X-A"), header("X-B", { required: true }), header("X-C", { schema: text })] }),
    sent({ parameters: [header("X-B"), header("X-C", { schema: whole }), header("X-D")] }),
    [
      "sent-parameter-removed",
      "sent-parameter-became-optional",
      "response-type-changed",
      "sent-parameter-added",
    ],
  ],
  [
    "what receivers of a webhook answer",
    sent({ responses: { 200: { description: "", content: json(text) }, 202: { description: "" } } }),
    sent({ responses: { 200: { description: "", content: json(whole) }, 204: { description: "" } } }),
    ["request-type-changed", "receiver-response-removed", "receiver-response-added"],
  ],
  ["a webhook that went", hook(member), {}, ["webhook-removed"]],
  ["a webhook that came", {}, hook(member), ["webhook-added"]],
  [
    "texts of a scope",
    scheme(oauth({ implicit })),
    scheme(oauth({ implicit: { ...implicit, scopes: { r: "x", w: "y" } } })),
    [],
  ],
  [
    "one more flow",
    scheme(oauth({ implicit })),
    scheme(oauth({ implicit, password: { tokenUrl: "/t", scopes: {} } })),
    [],
  ],
  [
    "another address of a flow",
    scheme(oauth({ implicit })),
    scheme(oauth({ implicit: { ...implicit, authorizationUrl: "https://b.example" } })),
    ["security-scheme-changed"],
  ],
  [
    "a scheme that is only called otherwise",
    withSchemes({ key: apiKey, other: { ...apiKey, in: "query" } }, "key"),
    withSchemes({ token: apiKey, other: { ...apiKey, in: "query" } }, "token"),
    ["security-scheme-renamed"],
  ],
  [
    "another scheme of the same meaning that was there before",
    withSchemes({ key: apiKey, token: apiKey }, "key"),
    withSchemes({ key: apiKey, token: apiKey }, "token"),
    ["security-tightened"],
  ],
  [
    "a scheme in place of another one",
    withSchemes({ key: apiKey }, "key"),
    withSchemes({ token: { ...apiKey, in: "query" } }, "token"),
    ["security-tightened"],
  ],
  [
    "scopes of a scheme that is called otherwise",
    { security: [{ a: ["r"] }], components: { securitySchemes: { a: oauth({ implicit }) } } },
    { security: [{ b: ["r", "w"] }], components: { securitySchemes: { b: oauth({ implicit }) } } },
    ["security-tightened", "security-scheme-renamed"],
  ],
  [
    "hints of a scheme",
    scheme({ type: "http", scheme: "bearer" }),
    scheme({ type: "http", scheme: "Bearer", bearerFormat: "JWT", "x-a": 1 }),
    [],
  ],
];

const linked = (links: object) => ({
  responses: { 200: { description: "", links } },
});
const parts = (headers?: object) => ({
  requestBody: { content: { "multipart/form-data": { schema: member, encoding: { a: { ...headers } } } } },
});
const form = (encoding?: object) => ({
  requestBody: {
    content: { "application/x-www-form-urlencoded": { schema: member, ...(encoding && { encoding }) } },
  },
});

const ofOperation: readonly (readonly [string, object, object, readonly string[]])[] = [
  [
    "its own server",
    { servers: [{ url: "/a" }] },
    { servers: [{ url: "/b" }] },
    ["server-removed", "server-added"],
  ],
  [
    "a member of a callback",
    sends(member),
    sends({ type: "object", properties: { a: text } }),
    ["response-property-removed"],
  ],
  ["a callback that went", sends(member), {}, ["callback-removed"]],
  ["the encoding of a form", form(), form({ a: { explode: false } }), ["request-encoding-changed"]],
  ["the encoding that a form has anyway", form(), form({ a: { style: "form", explode: true } }), []],
  [
    "headers of a part",
    parts({ headers: { "X-A": { schema: text }, "X-B": { schema: text, description: "old" } } }),
    parts({ headers: { "X-B": { schema: whole, description: "new" }, "X-C": { schema: text } } }),
    ["request-header-removed", "request-type-changed", "request-header-added"],
  ],
  [
    "a header that a part needs",
    parts({ headers: { "X-A": { schema: text } } }),
    parts({ headers: { "X-A": { schema: text, required: true }, "X-B": { schema: text, required: true } } }),
    ["request-header-became-required", "required-request-header-added"],
  ],
  [
    "links that went, came and lead elsewhere",
    linked({
      gone: { operationId: "a" },
      next: { operationId: "a", parameters: { q: "$response.body#/a" } },
    }),
    linked({
      next: { operationId: "a", parameters: { q: "$response.body#/b" } },
      more: { operationId: "a" },
    }),
    ["response-link-removed", "response-link-changed", "response-link-added"],
  ],
  [
    "a link by id and by pointer, and its texts",
    { operationId: "a", ...linked({ self: { operationId: "a", description: "old" } }) },
    { operationId: "a", ...linked({ self: { operationRef: "#/paths/~1a/get", description: "new" } }) },
    [],
  ],
  ["what is no link", linked({ a: null, b: 1 }), linked({ a: "x" }), []],
  [
    "any media type in place of one, with another schema",
    { requestBody: { content: { "text/csv": { schema: text }, ...json(text) } } },
    { requestBody: { content: { "text/*": { schema: text }, "*/*": { schema: whole } } } },
    ["request-type-changed", "request-media-type-added", "request-media-type-added"],
  ],
  [
    "one media type in place of any",
    { requestBody: { content: { "*/*": { schema: text } } } },
    { requestBody: { content: json(text) } },
    ["request-media-type-removed", "request-media-type-added"],
  ],
  [
    "the items of a stream",
    answer({ "application/jsonl": { itemSchema: member } }),
    answer({ "application/jsonl": { itemSchema: { type: "object", properties: { a: text } } } }),
    ["response-property-removed"],
  ],
  ["a header by content", answerHeader(text), answerHeader(whole), ["response-type-changed"]],
  ["the end of a deprecation", { deprecated: true }, {}, ["operation-deprecation-ended"]],
  ["a parameter deprecated", query({}), query({ deprecated: true }), ["parameter-deprecated"]],
  ["explode of a single value", query({}), query({ explode: false }), []],
  ["reserved characters", query({ allowReserved: true }), query({}), ["parameter-serialization-changed"]],
  ["an empty value", query({ allowEmptyValue: true }), query({}), ["parameter-serialization-changed"]],
  [
    "the default of what is always sent",
    query({ required: true, schema: { ...whole, default: 1 } }),
    query({ required: true, schema: { ...whole, default: 2 } }),
    [],
  ],
  ["a default added", query({}), query({ schema: { ...text, default: "a" } }), ["request-default-added"]],
  [
    "case and charset of JSON",
    answer(json(text)),
    answer({ "Application/JSON; charset=utf-8": { schema: text } }),
    [],
  ],
];

function answerHeader(schema: unknown) {
  return { responses: { 200: { description: "", headers: { x: { content: json(schema) } } } } };
}

it.each(ofDocument)("a document: %s", (_what, before, after, rules) => {
  expect(compare(before, after).map(({ rule }) => rule)).toEqual(rules);
});

it.each(ofOperation)("an operation: %s", (_what, before, after, rules) => {
  expect(compare({ paths: pathsOf(before) }, { paths: pathsOf(after) }).map(({ rule }) => rule)).toEqual(
    rules,
  );
});

it("compares servers of two documents that have different names", () => {
  const [before, after] = [
    documentOf({ servers: [{ url: "/a" }] }),
    documentOf({ servers: [{ url: "/b" }] }),
  ];
  const changes = compareDocuments([{ name: "old", document: before }], [{ name: "new", document: after }]);

  expect(changes.map(({ rule }) => rule)).toEqual(["server-removed", "server-added"]);
});

it("sees nothing in a document beside itself whose paths differ by the name of a parameter alone", () => {
  const paths = { "/a/{id}": pathItem("id", "one"), "/a/{name}": pathItem("name", "two") };

  expect(compare({ paths }, { paths })).toEqual([]);
});

it("sees what is behind a scheme that is a reference", () => {
  expect(compare(keyBehind("A"), keyBehind("B")).map(({ rule }) => rule)).toEqual([
    "security-scheme-changed",
  ]);
});

it("points at what is there, behind references too", () => {
  const [before, after] = [documentOf(bodyBehind(text)), documentOf(bodyBehind(whole))];
  const changes = compareDocuments([{ name: "a", document: before }], [{ name: "a", document: after }]);

  expect(changes.map(({ pointer }) => pointer)).toContain(
    "/components/requestBodies/A/content/application~1json/schema/properties/x",
  );
  for (const { pointer, side } of changes) {
    expect(findByRef(side === "before" ? before : after, `#${pointer}`)).toBeDefined();
  }
});

function pathsOf(operation: object) {
  return { "/a": { get: { responses: {}, ...operation } } };
}

function documentOf(members: object) {
  return checkDocument({
    openapi: "3.1.0",
    info: { title: "a", version: "1" },
    paths: pathsOf({}),
    ...members,
  });
}

function compare(before: object, after: object) {
  return compareDocuments(
    [{ name: "a", document: documentOf(before) }],
    [{ name: "a", document: documentOf(after) }],
  );
}
