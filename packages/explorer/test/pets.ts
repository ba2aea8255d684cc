import type { OpenApiDocument } from "@cftokens/openapi";
import { type Catalog, catalogOfDocuments, findEntry, type OpenedOperation } from "../src/index.ts";

/** A document with each kind of value that a call can have. */
export const pets: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [
    {
      url: "https://{region}.pets.example/v1",
      variables: { region: { default: "eu", enum: ["eu", "us"] } },
    },
  ],
  security: [{ token: [] }],
  paths: {
    "/pets": {
      get: {
        operationId: "list-pets",
        security: [],
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 50 } },
          { name: "tag", in: "query", schema: { type: "array", items: { type: "string" } } },
          { name: "owner.id", in: "query", schema: { type: "integer" } },
          {
            name: "filter",
            in: "query",
            style: "deepObject",
            explode: true,
            schema: {
              type: "object",
              properties: { age: { type: "integer" }, kind: { enum: ["cat", "dog"] } },
            },
          },
          { name: "X-Trace", in: "header", schema: { type: "string" } },
          { name: "session", in: "cookie", schema: { type: "string" } },
        ],
        responses: {
          "200": {
            description: "ok",
            content: {
              "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Pet" } } },
            },
          },
        },
      },
      post: {
        operationId: "create-pet",
        summary: "Adds a pet",
        requestBody: {
          required: true,
          content: {
            "application/json": { schema: { $ref: "#/components/schemas/NewPet" } },
            "application/x-www-form-urlencoded": { schema: { $ref: "#/components/schemas/NewPet" } },
          },
        },
        responses: {
          "201": {
            description: "made",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
          },
        },
      },
    },
    "/pets/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
      get: { operationId: "get-pet", responses: { "200": { description: "ok" } } },
      put: {
        operationId: "put-pet",
        parameters: [{ name: "name", in: "query", schema: { type: "string" } }],
        requestBody: {
          content: {
            "application/json": {
              schema: { type: "object", properties: { id: { type: "integer" }, name: { type: "string" } } },
            },
          },
        },
        responses: { "204": { description: "done" } },
      },
    },
    "/pets/{id}/photo": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
      put: {
        operationId: "put-photo",
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["photo"],
                properties: {
                  photo: { type: "string", format: "binary" },
                  caption: { type: "string", maxLength: 10 },
                },
              },
            },
          },
        },
        responses: { "204": { description: "done" } },
      },
    },
    "/notes": {
      post: {
        operationId: "add-note",
        requestBody: {
          required: true,
          content: { "text/plain": { schema: { type: "string", maxLength: 20 } } },
        },
        responses: { "204": { description: "done" } },
      },
    },
  },
  components: {
    securitySchemes: { token: { type: "http", scheme: "bearer" } },
    schemas: {
      NewPet: {
        type: "object",
        required: ["name", "kind"],
        properties: {
          name: { type: "string", minLength: 1 },
          kind: { enum: ["cat", "dog"] },
          age: { type: ["integer", "null"], minimum: 0 },
          tags: { type: "array", items: { type: "string" } },
          owner: {
            type: "object",
            required: ["id"],
            properties: { id: { type: "integer" }, "e.mail": { type: "string" } },
          },
          toys: {
            type: "array",
            items: { type: "object", properties: { name: { type: "string" }, price: { type: "number" } } },
          },
          pin: { type: "string", writeOnly: true },
          labels: { type: "object", additionalProperties: { type: "integer" } },
          size: { oneOf: [{ type: "integer" }, { type: "object", properties: { cm: { type: "number" } } }] },
        },
      },
      Pet: {
        type: "object",
        required: ["id", "name"],
        properties: {
          id: { type: "integer" },
          name: { type: "string" },
          secret: { type: "string", "x-sensitive": true },
        },
      },
    },
  },
};

/** A catalog of the document. */
export const petCatalog: Catalog = catalogOfDocuments([{ name: "pets", api: "pets", document: pets }]);

/** An operation of the document, opened. */
export async function openPet(id: string): Promise<OpenedOperation> {
  const found = findEntry(petCatalog, id);
  if (!found.ok) throw new Error(found.reason);
  return found.document.open(found.entry);
}
