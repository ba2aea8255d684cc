import { expect, it } from "vitest";
import { checkDocument } from "../document/check-document.ts";
import { findByRef } from "../document/resolve-ref.ts";
import { compareDocuments } from "./compare-documents.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const json = (schema: unknown) => ({ content: { "application/json": { schema } } });
const answer = (more: object) => ({ description: "", ...more });
const q = { name: "q", in: "query", schema: text };
const key = { type: "apiKey", in: "header", name: "key" };
const get = (operation: object, ofPath: object = {}, path = "/a") => ({
  paths: { [path]: { ...ofPath, get: { responses: {}, ...operation } } },
});
const post = (operation: object) => ({ paths: { "/a": { post: { responses: {}, ...operation } } } });

// What changed, and where it is written: what went in the old document, all else in the new one.
const cases: readonly (readonly [string, object, object, readonly string[]])[] = [
  [
    "a parameter that came",
    get({ parameters: [{ ...q, name: "p" }] }),
    get({ parameters: [{ ...q, name: "p" }, q] }),
    ["parameter-added after /paths/~1a/get/parameters/1"],
  ],
  [
    "a parameter of the path that went",
    get({}, { parameters: [q] }),
    get({}),
    ["parameter-removed before /paths/~1a/parameters/0"],
  ],
  [
    "the schema of a parameter behind a reference",
    { ...get({ parameters: [{ $ref: "#/components/parameters/q" }] }), components: { parameters: { q } } },
    {
      ...get({ parameters: [{ $ref: "#/components/parameters/q" }] }),
      components: { parameters: { q: { ...q, schema: whole } } },
    },
    ["request-type-changed after /components/parameters/q/schema"],
  ],
  [
    "a member of a parameter with content",
    get({ parameters: [{ name: "q", in: "query", ...json({ properties: { x: text } }) }] }),
    get({ parameters: [{ name: "q", in: "query", ...json({ properties: { x: whole } }) }] }),
    ["request-type-changed after /paths/~1a/get/parameters/0/content/application~1json/schema/properties/x"],
  ],
  [
    "a path that is called otherwise",
    get({ operationId: "a", responses: { 200: answer(json(text)) } }),
    get({ operationId: "a", responses: { 200: answer(json(whole)) } }, {}, "/b"),
    [
      "operation-moved after /paths/~1b/get",
      "response-type-changed after /paths/~1b/get/responses/200/content/application~1json/schema",
    ],
  ],
  [
    "an answer of an additional operation, and who may call it",
    { paths: { "/a": { additionalOperations: { COPY: { responses: { 200: answer(json(text)) } } } } } },
    {
      paths: {
        "/a": {
          additionalOperations: {
            COPY: { responses: { 200: answer(json(whole)) }, security: [{ key: [] }] },
          },
        },
      },
      components: { securitySchemes: { key } },
    },
    [
      "response-type-changed after /paths/~1a/additionalOperations/COPY/responses/200/content/application~1json/schema",
      "security-tightened after /paths/~1a/additionalOperations/COPY/security",
    ],
  ],
  [
    "a body that came",
    post({}),
    post({ requestBody: json(text) }),
    ["request-body-added after /paths/~1a/post/requestBody"],
  ],
  [
    "a body that went",
    post({ requestBody: json(text) }),
    post({}),
    ["request-body-removed before /paths/~1a/post/requestBody"],
  ],
  [
    "a media type that went, and one that came",
    post({ requestBody: { content: { "text/csv": {} } } }),
    post({ requestBody: { content: { "text/plain": {} } } }),
    [
      "request-media-type-removed before /paths/~1a/post/requestBody/content/text~1csv",
      "request-media-type-added after /paths/~1a/post/requestBody/content/text~1plain",
    ],
  ],
  [
    "a response whose status is written in lower case",
    get({ responses: { "2xx": answer(json(text)) } }),
    get({ responses: { "2xx": answer(json(whole)) } }),
    ["response-type-changed after /paths/~1a/get/responses/2xx/content/application~1json/schema"],
  ],
  [
    "a response that came",
    get({}),
    get({ responses: { 404: answer({}) } }),
    ["failure-response-added after /paths/~1a/get/responses/404"],
  ],
  [
    "a header behind a reference",
    {
      ...get({ responses: { 200: answer({ headers: { "X-A": { $ref: "#/components/headers/A" } } }) } }),
      components: { headers: { A: json(text) } },
    },
    {
      ...get({ responses: { 200: answer({ headers: { "X-A": { $ref: "#/components/headers/A" } } }) } }),
      components: { headers: { A: json(whole) } },
    },
    ["response-type-changed after /components/headers/A/content/application~1json/schema"],
  ],
  [
    "a header that went",
    get({ responses: { 200: answer({ headers: { "X-A": { schema: text } } }) } }),
    get({ responses: { 200: answer({}) } }),
    ["response-header-removed before /paths/~1a/get/responses/200/headers/X-A"],
  ],
  [
    "security of the document",
    { ...get({}), security: [], components: { securitySchemes: { key } } },
    { ...get({}), security: [{ key: [] }], components: { securitySchemes: { key } } },
    ["security-tightened after /security"],
  ],
  [
    "servers of a path",
    get({}, { servers: [{ url: "/v1" }] }),
    get({}, { servers: [{ url: "/v2" }] }),
    ["server-removed before /paths/~1a/servers/0", "server-added after /paths/~1a/servers/0"],
  ],
  [
    "servers of an operation where those of the document held",
    { ...get({}), servers: [{ url: "/v1" }] },
    { ...get({ servers: [{ url: "/v2" }] }), servers: [{ url: "/v1" }] },
    ["server-removed before /servers/0", "server-added after /paths/~1a/get/servers/0"],
  ],
  [
    "permissions that went and came",
    get({ "x-api-token-group": ["A Read"] }),
    get({ "x-api-token-group": ["B Read"] }),
    [
      "permission-removed before /paths/~1a/get/x-api-token-group",
      "permission-added after /paths/~1a/get/x-api-token-group",
    ],
  ],
  [
    "an operation that is deprecated",
    get({}),
    get({ deprecated: true }),
    ["operation-deprecated after /paths/~1a/get/deprecated"],
  ],
  [
    "a body of a webhook",
    { webhooks: { done: { post: { requestBody: json(text) } } } },
    { webhooks: { done: { post: { requestBody: json(whole) } } } },
    ["response-type-changed after /webhooks/done/post/requestBody/content/application~1json/schema"],
  ],
  [
    "a parameter of all that a webhook sends",
    { webhooks: { done: { parameters: [q], post: {} } } },
    { webhooks: { done: { parameters: [{ ...q, schema: whole }], post: {} } } },
    ["response-type-changed after /webhooks/done/parameters/0/schema"],
  ],
];

it.each(cases)("points at %s", (_what, before, after, expected) => {
  const [old, now] = [documentOf(before), documentOf(after)];
  const changes = compareDocuments([{ name: "a", document: old }], [{ name: "a", document: now }]);

  expect(changes.map(({ rule, side, pointer }) => `${rule} ${side} ${pointer}`)).toEqual(expected);
  for (const { pointer, side } of changes)
    expect(findByRef(side === "before" ? old : now, `#${pointer}`)).toBeDefined();
});

it("says in which document a pointer is, where the documents have other names", () => {
  const [old, now] = [documentOf(get({})), documentOf({ paths: {} })];
  const changes = compareDocuments([{ name: "a", document: old }], [{ name: "b", document: now }]);

  expect(changes).toMatchObject([{ rule: "operation-removed", document: "a", side: "before", source: "a" }]);
});

function documentOf(members: object) {
  return checkDocument({ openapi: "3.1.0", info: { title: "a", version: "1" }, ...members });
}
