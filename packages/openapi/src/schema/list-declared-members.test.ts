import { expect, it } from "vitest";
import { listDeclaredMembers } from "./list-declared-members.ts";
import type { OpenApiDocument } from "../document/openapi-document.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: {
    schemas: {
      Node: { properties: { name: {}, next: { $ref: "#/components/schemas/Node" } } },
      Page: {
        allOf: [
          { properties: { errors: { items: { properties: { code: {} } } } } },
          { properties: { errors: { maxItems: 0 } } },
        ],
        properties: {
          result: { items: { oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }] } },
          byName: { additionalProperties: { properties: { c: {} } } },
          secret: { writeOnly: true, properties: { d: {} } },
        },
      },
    },
  },
};

it("lists members over all alternatives, with * for items and unnamed members", () => {
  expect(listDeclaredMembers(document, { $ref: "#/components/schemas/Page" }, "response")).toEqual([
    "/result",
    "/result/*",
    "/result/*/a",
    "/result/*/b",
    "/byName",
    "/byName/*",
    "/byName/*/c",
    "/errors",
  ]);
});

it("follows recursion once", () => {
  expect(listDeclaredMembers(document, { $ref: "#/components/schemas/Node" }, "request")).toEqual([
    "/name",
    "/next",
  ]);
});
