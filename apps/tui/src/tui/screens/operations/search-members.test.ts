import { type CatalogDocument, catalogOfDocuments, indexMembers } from "@cftokens/explorer";
import type { OpenApiDocument } from "@cftokens/openapi";
import type { SchemaObject } from "@cftokens/openapi/schema";
import { describe, expect, it } from "vitest";
import { findOperations, type OperationItem } from "./find-operations.ts";

const json = (properties: NonNullable<SchemaObject["properties"]>) => ({
  content: { "application/json": { schema: { properties } } },
});

const definition: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pets": {
      get: {
        parameters: [{ name: "page_size", in: "query" }],
        responses: { 200: { description: "", ...json({ queue_name: {} }) } },
      },
      post: { requestBody: json({ owner: { properties: { streetName: {} } } }), responses: {} },
    },
    "/streets": { get: { summary: "Streets by name", responses: {} } },
  },
};
const [document] = catalogOfDocuments([{ name: "pets", api: "pets", document: definition }]).documents;
const documents: readonly CatalogDocument[] = document === undefined ? [] : [document];
const members = new Map(documents.map((one) => [one, indexMembers(definition, one.entries)]));

function found(text: string): readonly string[] {
  return findOperations(documents, text, members).map(lineOf);
}

function lineOf({ entry: { method, path }, foundBy }: OperationItem): string {
  return [`${method} ${path}`, ...(foundBy === undefined ? [] : [foundBy()])].join(" by ");
}

describe("a search in the names of members", () => {
  it("says which member of which part an operation is found by", () => {
    expect(found("page_s")).toEqual(["GET /pets by query page_size"]);
    expect(found("QUEUE")).toEqual(["GET /pets by answer queue_name"]);
  });

  it("puts what an operation is called before its members", () => {
    expect(found("street")).toEqual(["GET /streets", "POST /pets by body owner.streetName"]);
  });

  it("finds scattered letters where they begin words or follow each other", () => {
    expect(found("quename")).toEqual(["GET /pets by answer queue_name"]);
    expect(found("quame")).toEqual([]);
  });

  it("looks for each word where it is", () => {
    expect(found("pets owner")).toEqual(["POST /pets by body owner"]);
    expect(found("owner streetName")).toEqual(["POST /pets by body owner, body owner.streetName"]);
    expect(found("owner nowhere")).toEqual([]);
  });

  it("leaves it out where nothing is indexed yet", () => {
    expect(findOperations(documents, "page_s")).toEqual([]);
    expect(found("")).toEqual(["GET /pets", "POST /pets", "GET /streets"]);
  });
});
