import { expect, it } from "vitest";
import { indexMembers, memberPath, memberPlaces } from "./index-members.ts";

const json = (schema: object) => ({ content: { "application/json": { schema } } });

const document = {
  paths: {
    "/pets/{id}": {
      parameters: [{ name: "id", in: "path" }, { $ref: "#/components/parameters/Page" }],
      put: {
        parameters: [null, { name: 7, in: "query" }, { name: "q", in: "nowhere" }],
        requestBody: json({ $ref: "#/components/schemas/Pet" }),
        responses: {
          200: json({ type: "array", items: { $ref: "#/components/schemas/Pet" } }),
          400: json({ properties: { reason: {} } }),
        },
      },
      get: { responses: { default: json({ properties: { other: { $ref: "http://127.0.0.1/x#/y" } } }) } },
    },
    "/copied": {
      additionalOperations: { COPY: { parameters: [{ name: "to", in: "header" }], responses: {} } },
    },
    "/broken": { get: "x", post: { requestBody: { $ref: "#/nowhere" }, responses: [] } },
  },
  components: {
    parameters: { Page: { name: "page_size", in: "query" } },
    schemas: {
      Pet: {
        allOf: [{ properties: { name: {} } }, { $ref: "#/components/schemas/Owned" }],
        oneOf: [{ properties: { wool: {} } }, { properties: { name: {}, milk: {} } }],
      },
      Owned: {
        properties: {
          owner: { properties: { address: { properties: { street: { properties: { no: {} } } } } } },
        },
      },
      Tree: { properties: { branch: { $ref: "#/components/schemas/Tree" } } },
      Loop: { $ref: "#/components/schemas/Loop" },
    },
  },
};

function membersOf(
  written: unknown,
  method: "GET" | "PUT" | "POST" | "COPY",
  path: string,
): readonly string[] {
  const index = indexMembers(written, [
    { method: "GET", path: "/before" },
    { method, path },
  ]);
  const [, start = 0, end = 0] = index.starts;
  return Array.from(
    { length: end - start },
    (_, at) => `${memberPlaces[index.placeOf[start + at] ?? 0]} ${memberPath(index, 1, start + at)}`,
  );
}

it("has parameters, and members of bodies and good answers, those near the top first", () => {
  expect(membersOf(document, "PUT", "/pets/{id}")).toEqual([
    "path id",
    "query page_size",
    "body name",
    "body owner",
    "body wool",
    "body milk",
    "body owner.address",
    "body owner.address.street",
    "answer name",
    "answer owner",
    "answer wool",
    "answer milk",
    "answer owner.address",
    "answer owner.address.street",
  ]);
});

it("takes the default answer where there is no good one, and follows no reference out of the document", () => {
  expect(membersOf(document, "GET", "/pets/{id}")).toEqual(["path id", "query page_size", "answer other"]);
});

it("passes over what has not the right shape", () => {
  expect(membersOf(document, "POST", "/broken")).toEqual([]);
  expect(membersOf(document, "GET", "/broken")).toEqual([]);
  for (const value of [null, 7, [], { paths: null }]) expect(membersOf(value, "GET", "/a")).toEqual([]);
});

it("ends where schemas contain themselves, and keeps part of each of very many members", () => {
  const { Tree, Loop } = document.components.schemas;
  const wide = {
    properties: Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`m${at}`, { ...Tree }])),
  };
  const written = {
    ...document,
    paths: {
      "/t": {
        get: { requestBody: json(Loop), responses: { 200: json({ $ref: "#/components/schemas/Tree" }) } },
        put: { requestBody: json(wide), responses: { 200: json({ properties: { done: {} } }) } },
      },
    },
  };
  expect(membersOf(written, "GET", "/t")).toEqual([
    "answer branch",
    "answer branch.branch",
    "answer branch.branch.branch",
  ]);
  const members = membersOf(written, "PUT", "/t");
  expect(members).toHaveLength(65);
  expect(members.at(-1)).toBe("answer done");
});

it("reads what an additional operation has", () => {
  expect(membersOf(document, "COPY", "/copied")).toEqual(["header to"]);
});
