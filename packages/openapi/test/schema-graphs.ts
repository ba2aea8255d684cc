import type { OpenApiDocument, Schema } from "../src/document/openapi-document.ts";

/** A reference to a schema of a document by its name. */
export function refTo(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** A document with these schemas, and an operation that answers with the first one. */
export function documentOf(schemas: Readonly<Record<string, Schema>>): OpenApiDocument {
  const [first = ""] = Object.keys(schemas);
  const content = { "application/json": { schema: refTo(first) } };
  return {
    openapi: "3.1.0",
    info: { title: "Graph", version: "1" },
    paths: {
      "/first": {
        get: { operationId: "get-first", responses: { "200": { description: "", content } } },
        put: { operationId: "put-first", requestBody: { content }, responses: {} },
      },
    },
    components: { schemas },
  };
}

/** Some object schemas, each with an id and a member for each other one. */
export function mutualDocument(count: number, id: Schema = { type: "string" }): OpenApiDocument {
  const names = Array.from({ length: count }, (_, index) => `S${index}`);
  const schemas = names.map((name): [string, Schema] => {
    const others = names.filter((other) => other !== name).map((other) => [other, refTo(other)]);
    return [name, { type: "object", properties: { id, ...Object.fromEntries(others) } }];
  });
  return documentOf(Object.fromEntries(schemas));
}

/**
 * Schemas of which each but the last is put together from the next one and from another that is,
 * too: the ways to the last one double with each.
 */
export function diamondDocument(count: number, last: Schema = { properties: { id: {} } }): OpenApiDocument {
  const schemas = Array.from({ length: count }, (_, index): [string, Schema][] => {
    const parts = [refTo(`A${index + 1}`), refTo(`B${index + 1}`)];
    return [
      [`A${index}`, { allOf: parts }],
      [`B${index}`, { allOf: parts }],
    ];
  });
  const ends = ["A", "B"].map((name) => [`${name}${count}`, last]);
  return documentOf(Object.fromEntries([...schemas.flat(), ...ends]));
}

/** Object schemas of which each but the last has two members of the next one. */
export function sharingDocument(count: number, last: Schema = { type: "string" }): OpenApiDocument {
  const schemas = Array.from({ length: count }, (_, index): [string, Schema] => {
    const next = refTo(`S${index + 1}`);
    return [`S${index}`, { type: "object", required: ["a", "b"], properties: { a: next, b: next } }];
  });
  return documentOf(Object.fromEntries([...schemas, [`S${count}`, last]]));
}
