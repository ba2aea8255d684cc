import { expect, it } from "vitest";
import { SpecError } from "../document/spec-error.ts";
import { listOperations } from "./list-operations.ts";
import type { OpenApiDocument, PathItem } from "../document/openapi-document.ts";

function documentWith(paths: Readonly<Record<string, PathItem>>): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    security: [{ token: [] }, { email: [], key: [] }],
    paths,
    components: {
      parameters: { Account: { name: "account_id", in: "path", required: true, schema: { type: "string" } } },
      responses: {
        Failure: {
          description: "failed",
          headers: { "Retry-After": { required: true, schema: { type: "integer" } } },
          content: { "application/json": { examples: { one: { $ref: "#/components/examples/One" } } } },
        },
      },
      pathItems: { Shared: { get: { operationId: "shared" } } },
      examples: { One: { value: { success: false } } },
    },
  };
}

it("gathers all that applies to an operation in one place", () => {
  const document = documentWith({
    "/accounts/{account_id}/tokens": {
      parameters: [
        { $ref: "#/components/parameters/Account" },
        { name: "page", in: "query", schema: { type: "string" } },
      ],
      post: {
        operationId: "create-token",
        summary: "Create",
        deprecated: true,
        tags: ["Tokens"],
        "x-api-token-group": ["API Tokens Write"],
        parameters: [{ name: "page", in: "query", schema: { type: "integer" } }],
        requestBody: {
          required: true,
          content: { "application/json": { schema: { type: "object" }, example: { a: 1 } } },
        },
        responses: { "4xx": { $ref: "#/components/responses/Failure" }, "204": { description: "gone" } },
      },
    },
  });

  expect(listOperations(document)).toEqual([
    {
      id: "create-token",
      method: "POST",
      path: "/accounts/{account_id}/tokens",
      summary: "Create",
      description: "",
      deprecated: true,
      tags: ["Tokens"],
      parameters: [
        { name: "account_id", in: "path", required: true, schema: { type: "string" } },
        { name: "page", in: "query", schema: { type: "integer" } },
      ],
      requestBody: {
        required: true,
        content: { "application/json": { schema: { type: "object" }, examples: { example: { a: 1 } } } },
      },
      responses: [
        { status: "204", description: "gone", headers: {}, content: {} },
        {
          status: "4XX",
          description: "failed",
          headers: { "retry-after": { description: "", required: true, schema: { type: "integer" } } },
          content: { "application/json": { schema: true, examples: { one: { success: false } } } },
        },
      ],
      security: [["token"], ["email", "key"]],
      acceptedPermissions: ["API Tokens Write"],
    },
  ]);
});

it("names an operation without an id after its method and path, and needs no credential where security is empty", () => {
  const [operation] = listOperations(documentWith({ "/a": { get: { security: [] } } }));

  expect(operation).toMatchObject({
    id: "GET /a",
    security: [],
    acceptedPermissions: undefined,
    responses: [],
  });
});

it("follows a path to where it is described", () => {
  const operations = listOperations(documentWith({ "/a": { $ref: "#/components/pathItems/Shared" } }));

  expect(operations.map(({ id, path }) => [id, path])).toEqual([["shared", "/a"]]);
});

it("refuses an id that is used twice", () => {
  const twice = documentWith({ "/a": { get: { operationId: "x" } }, "/b": { post: { operationId: "x" } } });

  expect(() => listOperations(twice)).toThrow(/paths\/~1b\/post\/operationId: operationId "x" .* GET \/a/u);
});

it("refuses a reference to nothing", () => {
  const broken = documentWith({ "/a": { get: { parameters: [{ $ref: "#/components/parameters/None" }] } } });

  expect(() => listOperations(broken)).toThrow(/points at nothing/u);
});

it.each<[string, object, RegExp]>([
  ["a parameter that refers to a text", { parameters: [{ $ref: "#/info/title" }] }, /no object/u],
  [
    "a parameter that refers to a schema",
    { parameters: [{ $ref: "#/components/schemas/A" }] },
    /has no name/u,
  ],
  ["a body that refers to a text", { requestBody: { $ref: "#/info/title" } }, /no object/u],
  ["an answer that refers to null", { responses: { "200": { $ref: "#/x-null" } } }, /no object/u],
])("%s is refused", (_what, operation, reason) => {
  const document = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    "x-null": null,
    paths: { "/a": { get: operation } },
    components: { schemas: { A: {} } },
  };

  expect(() => listOperations(document)).toThrow(SpecError);
  expect(() => listOperations(document)).toThrow(reason);
});

it("a body without content has no media types", () => {
  const paths = { "/a": { put: { requestBody: { $ref: "#/components/requestBodies/A" } } } };
  const document = { openapi: "3.1.0", info: { title: "t", version: "1" }, paths };
  const [operation] = listOperations({ ...document, components: { requestBodies: { A: {} } } });

  expect(operation?.requestBody).toEqual({ required: false, content: {} });
});

it("reads what stands beside the `$ref` of a path item", () => {
  const operations = listOperations(
    documentWith({ "/a": { $ref: "#/components/pathItems/Shared", put: { operationId: "own" } } }),
  );

  expect(operations.map(({ id }) => id)).toEqual(["shared", "own"]);
});

it("reads servers of a path and of an operation", () => {
  const [one, other] = listOperations(
    documentWith({
      "/a": { servers: [{ url: "/up" }], get: { servers: [{ url: "/in" }] }, put: {} },
    }),
  );

  expect([one?.servers, other?.servers]).toEqual([[{ url: "/in" }], [{ url: "/up" }]]);
});

it("leaves out headers that are said elsewhere, and reads those that have content", () => {
  const [operation] = listOperations(
    documentWith({
      "/a": {
        get: {
          parameters: ["Accept", "content-type", "Authorization", "X-Mine"].map((name) => ({
            name,
            in: "header",
          })),
          responses: {
            "200": {
              description: "ok",
              headers: {
                "Content-Type": { schema: { enum: ["text/plain"] } },
                "X-Page": { content: { "application/json": { schema: { type: "object" } } } },
              },
            },
          },
        },
      },
    }),
  );

  expect(operation?.parameters.map(({ name }) => name)).toEqual(["X-Mine"]);
  expect(operation?.responses[0]?.headers).toEqual({
    "x-page": { description: "", required: false, schema: { type: "object" }, mediaType: "application/json" },
  });
});

it("reads the method QUERY, media types by reference and data of examples, which are of 3.2", () => {
  const document = documentWith({
    "/a": {
      query: {
        operationId: "ask",
        requestBody: { content: { "a/b": { $ref: "#/components/mediaTypes/Ask" } as object } },
      },
    },
  });
  const components = {
    ...document.components,
    mediaTypes: { Ask: { schema: { type: "string" }, examples: { one: { dataValue: "x" } } } },
  };
  const [operation] = listOperations({ ...document, components });

  expect(operation).toMatchObject({
    id: "ask",
    method: "QUERY",
    requestBody: { content: { "a/b": { schema: { type: "string" }, examples: { one: "x" } } } },
  });
});

it("reads additional operations of 3.2, which have methods of their own names", () => {
  const document = documentWith({
    "/a": {
      get: { operationId: "read" },
      parameters: [{ name: "to", in: "header", schema: { type: "string" } }],
      additionalOperations: { COPY: { operationId: "copy" }, LINK: {} },
    },
  });

  expect(
    listOperations(document).map(({ id, method, parameters }) => [id, method, parameters.length]),
  ).toEqual([
    ["read", "GET", 1],
    ["copy", "COPY", 1],
    ["LINK /a", "LINK", 1],
  ]);
  const twice = documentWith({
    "/a": { get: { operationId: "a" }, additionalOperations: { COPY: { operationId: "a" } } },
  });
  expect(() => listOperations(twice)).toThrow(
    expect.objectContaining({ pointer: "/paths/~1a/additionalOperations/COPY/operationId" }),
  );
});
