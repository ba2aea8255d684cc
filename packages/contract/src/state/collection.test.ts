import { createValidator, listOperations, type OpenApiDocument } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { type Collection, listCollections, listRoles } from "./collection.ts";

const content = (example: unknown) => ({
  "200": { description: "right", content: { "application/json": { example } } },
});
const plain = { "200": { description: "right" } };
const get = (responses: object = plain) => ({ get: { responses } });

function operationsOf(paths: Readonly<Record<string, object>>) {
  const document: OpenApiDocument = { openapi: "3.1.0", info: { title: "Things", version: "1" }, paths };
  const validator = createValidator(document);
  return listOperations(document).map((operation) => ({ operation, validator }));
}

function collectionsOf(paths: Readonly<Record<string, object>>): readonly Collection[] {
  return listCollections(operationsOf(paths));
}

// Each collection as its path, and what can be done with which operation.
function describeCollections(paths: Readonly<Record<string, object>>) {
  return collectionsOf(paths).map(({ path, parameter, actions, ...roles }) => ({
    path,
    ...(parameter !== undefined && { parameter }),
    ...Object.fromEntries(Object.entries(roles).map(([role, { operation }]) => [role, operation.id])),
    ...(actions.length > 0 && { actions: actions.map(({ operation }) => operation.id) }),
  }));
}

const methods = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { responses: plain }]));

describe("the paths of a document tell its collections", () => {
  it("with all that can be done to a collection and its resources", () => {
    expect(
      describeCollections({
        "/tokens": methods("get", "post"),
        "/tokens/{token_id}": methods("get", "put", "delete"),
        "/tokens/{token_id}/value": methods("put"),
        "/tokens/{token_id}/rotate": methods("post", "get"),
      }),
    ).toEqual([
      {
        path: "/tokens",
        parameter: "token_id",
        list: "GET /tokens",
        create: "POST /tokens",
        read: "GET /tokens/{token_id}",
        update: "PUT /tokens/{token_id}",
        remove: "DELETE /tokens/{token_id}",
        actions: ["PUT /tokens/{token_id}/value", "POST /tokens/{token_id}/rotate"],
      },
    ]);
  });

  it("where resources are changed by PATCH and nothing else can be done", () => {
    expect(
      describeCollections({ "/things/{id}": methods("patch"), "/things-of-others": methods("post") }),
    ).toEqual([{ path: "/things", parameter: "id", update: "PATCH /things/{id}" }]);
  });

  it("one inside the other, none of whose calls is an action of the outer one", () => {
    expect(
      describeCollections({
        "/zones/{zone}": methods("get"),
        "/zones/{zone}/records": methods("post"),
        "/zones/{zone}/records/{record}": methods("delete"),
        "/zones/{zone}/records/{record}/lock/now": methods("post"),
        "/zones/{zone}/keys/{kind}/{key}": methods("get"),
      }),
    ).toEqual([
      { path: "/zones", parameter: "zone", read: "GET /zones/{zone}" },
      {
        path: "/zones/{zone}/records",
        parameter: "record",
        create: "POST /zones/{zone}/records",
        remove: "DELETE /zones/{zone}/records/{record}",
      },
    ]);
  });

  it.each<[string, Readonly<Record<string, object>>, readonly string[]]>([
    ["a list by its example", { "/zones": get(content([])) }, ["/zones"]],
    ["a list in an envelope", { "/zones": get(content({ result: [{}] })) }, ["/zones"]],
    ["no list", { "/user": get(content({ result: {} })) }, []],
    ["nothing", { "/user": get(content(null)) }, []],
    ["a text", { "/user": get(content("a list")) }, []],
    ["no example", { "/user": get() }, []],
    ["an example of another status", { "/user": get({ "400": content([])["200"] }) }, []],
    ["a list that is posted", { "/search": { post: { responses: content([]) } } }, []],
    [
      "a list at the path of a resource, which is its collection's",
      { "/zones/{zone}": get(content([])) },
      ["/zones"],
    ],
    [
      "one of several examples and types",
      {
        "/zones": get({
          "200": {
            description: "right",
            content: {
              "text/plain": { example: "none" },
              "application/json": { examples: { none: { value: {} }, some: { value: [] } } },
            },
          },
        }),
      },
      ["/zones"],
    ],
  ])("%s", (_, paths, collections) =>
    expect(collectionsOf(paths).map(({ path }) => path)).toEqual(collections),
  );
});

it("every operation that is about a collection has its role, and no other has one", () => {
  const operations = operationsOf({
    "/tokens": methods("get"),
    "/tokens/{token_id}": methods("delete"),
    "/tokens/{token_id}/value": methods("put"),
    "/about": methods("get"),
  });
  const roles = listRoles(listCollections(operations));

  expect([...roles].map(([{ id }, { role, collection }]) => [id, role, collection.path])).toEqual([
    ["PUT /tokens/{token_id}/value", "action", "/tokens"],
    ["GET /tokens", "list", "/tokens"],
    ["DELETE /tokens/{token_id}", "remove", "/tokens"],
  ]);
});
