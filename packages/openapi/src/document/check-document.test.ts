import { expect, it } from "vitest";
import { checkDocument } from "./check-document.ts";
import { SpecError } from "./spec-error.ts";

const info = { title: "t", version: "1" };
const operation = { operationId: "a", responses: {} };
const document = (members: object) => ({ openapi: "3.1.0", info, ...members });
const withOperation = (members: object) =>
  document({ paths: { "/a": { get: { ...operation, ...members } } } });
const withResponse = (members: object) =>
  withOperation({ responses: { "200": { description: "", ...members } } });
const withSchema = (schema: unknown) => document({ components: { schemas: { A: schema } } });

const get = "/paths/~1a/get";
const ok = `${get}/responses/200`;
const json = `${ok}/content/application~1json`;
const schemaA = "/components/schemas/A";

it.each<[string, unknown, pointer: string, rule: string]>([
  ["a title that is a number", document({ info: { title: 2024 } }), "/info/title", "Info Object"],
  ["no title", document({ info: {} }), "/info/title", "Info Object"],
  ["a server without an address", document({ servers: [{}] }), "/servers/0/url", "Server Object"],
  [
    "a security scheme whose HTTP scheme is no text",
    document({ components: { securitySchemes: { k: { type: "http", scheme: ["bearer"] } } } }),
    "/components/securitySchemes/k/scheme",
    "Security Scheme Object",
  ],
  [
    "a variable of a server without a default",
    document({ servers: [{ url: "https://{a}.example.com", variables: { a: {} } }] }),
    "/servers/0/variables/a/default",
    "Server Variable Object",
  ],
  [
    "a server of an operation without an address",
    withOperation({ servers: [{}] }),
    `${get}/servers/0/url`,
    "Server Object",
  ],
  [
    "servers of a path that are no list",
    document({ paths: { "/a": { servers: 5 } } }),
    "/paths/~1a/servers",
    "Path Item Object",
  ],
  [
    "an operationId that is a number",
    withOperation({ operationId: 5 }),
    `${get}/operationId`,
    "Operation Object",
  ],
  ["a summary that is a number", withOperation({ summary: 5 }), `${get}/summary`, "Operation Object"],
  ["tags that are a text", withOperation({ tags: "a" }), `${get}/tags`, "Operation Object"],
  [
    "permissions that are a text",
    withOperation({ "x-api-token-group": "DNS Write" }),
    `${get}/x-api-token-group`,
    "Operation Object",
  ],
  [
    "a parameter that is required by a text",
    withOperation({ parameters: [{ name: "a", in: "query", required: "yes" }] }),
    `${get}/parameters/0/required`,
    "Parameter Object",
  ],
  [
    "a parameter whose place is an object",
    withOperation({ parameters: [{ name: "a", in: {} }] }),
    `${get}/parameters/0/in`,
    "Parameter Object",
  ],
  ["security that is an object", document({ security: {} }), "/security", "OpenAPI Object"],
  ["security of an operation", withOperation({ security: {} }), `${get}/security`, "Operation Object"],
  ["scopes that are a text", document({ security: [{ a: "b" }] }), "/security/0/a", "OpenAPI Object"],
  ["content that is null", withResponse({ content: null }), `${ok}/content`, "Response Object"],
  [
    "a media type that is null",
    withResponse({ content: { a: null } }),
    `${ok}/content/a`,
    "Media Type Object",
  ],
  ["headers that are a list", withResponse({ headers: [] }), `${ok}/headers`, "Response Object"],
  ["a header that is null", withResponse({ headers: { a: null } }), `${ok}/headers/a`, "Header Object"],
  [
    "an example that is null",
    withResponse({ content: { "application/json": { examples: { a: null } } } }),
    `${json}/examples/a`,
    "Example Object",
  ],
  [
    "a schema that is a text",
    withResponse({ content: { "application/json": { schema: "a" } } }),
    `${json}/schema`,
    "Schema Object",
  ],
  ["a body that is a list", withOperation({ requestBody: [] }), `${get}/requestBody`, "Request Body Object"],
  [
    "a component that is null",
    document({ components: { responses: { a: null } } }),
    "/components/responses/a",
    "Response Object",
  ],
  ["properties that are a list", withSchema({ properties: [] }), `${schemaA}/properties`, "Schema Object"],
  [
    "a property that is null",
    withSchema({ properties: { a: null } }),
    `${schemaA}/properties/a`,
    "Schema Object",
  ],
  ["allOf that is an object", withSchema({ allOf: {} }), `${schemaA}/allOf`, "Schema Object"],
  ["an alternative that is a text", withSchema({ oneOf: ["a"] }), `${schemaA}/oneOf/0`, "Schema Object"],
  ["items that are a list", withSchema({ items: [{}] }), `${schemaA}/items`, "Schema Object"],
  ["required that is true", withSchema({ required: true }), `${schemaA}/required`, "Schema Object"],
  ["a type that is an object", withSchema({ type: {} }), `${schemaA}/type`, "Schema Object"],
  ["a bound that is a text", withSchema({ minItems: "1" }), `${schemaA}/minItems`, "Schema Object"],
  [
    "a mapping of no references",
    withSchema({ discriminator: { propertyName: "a", mapping: { b: 1 } } }),
    `${schemaA}/discriminator/mapping/b`,
    "Discriminator Object",
  ],
  [
    "a path of very many segments",
    document({ paths: { ["/a".repeat(10_000)]: {} } }),
    `/paths/${"~1a".repeat(10_000)}`,
    "Paths Object",
  ],
])("%s is refused with its place and rule", (_what, value, pointer, rule) => {
  let error: unknown;
  try {
    checkDocument(value);
  } catch (caught) {
    error = caught;
  }

  expect(error).toBeInstanceOf(SpecError);
  expect(error).toMatchObject({ pointer, nextStep: expect.stringContaining(`(${rule})`) });
});

it.each<[string, unknown]>([
  ["lists without members", document({ servers: [], security: [], tags: [] })],
  ["an extension in place of an answer", withOperation({ responses: { "x-a": 1 } })],
  ["booleans as schemas", withSchema({ properties: { a: true }, items: false })],
  [
    "a reference in place of a parameter",
    withOperation({ parameters: [{ $ref: "#/components/parameters/A" }] }),
  ],
])("%s are fine", (_what, value) => {
  expect(checkDocument(value)).toBe(value);
});

// An empty line of YAML is null, and readers have defaults for what is not there alone.
it.each<[string, unknown, unknown]>([
  ["servers and security", document({ servers: null, security: null }), document({})],
  [
    "lists of an operation",
    withOperation({ "x-api-token-group": null, parameters: null, security: null, tags: null }),
    withOperation({}),
  ],
  [
    "lists of a schema",
    withSchema({ allOf: null, anyOf: null, oneOf: null, prefixItems: null, enum: null, required: null }),
    withSchema({}),
  ],
  [
    "lists deep in a schema",
    withSchema({ $defs: { B: { items: { contains: { not: { anyOf: null } } } } } }),
    withSchema({ $defs: { B: { items: { contains: { not: {} } } } } }),
  ],
  ["scopes", withOperation({ security: [{ key: null }] }), withOperation({ security: [{ key: [] }] })],
])("%s that are left empty are taken for none", (_what, value, meant) => {
  const written = structuredClone(value);

  expect(checkDocument(value)).toEqual(meant);
  expect(value).toEqual(written);
});
