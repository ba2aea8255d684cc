/** Small documents with much of what OpenAPI has: where inputs begin. */
export const seedDocuments: readonly unknown[] = [
  petsDocument("3.1.0"),
  petsDocument("3.0.3"),
  sharedDocument(),
];

function petsDocument(openapi: string): unknown {
  return {
    openapi,
    info: { title: "Pets", version: "1.0.0" },
    servers: [
      {
        url: "https://{region}.example.com/v1",
        variables: { region: { default: "eu", enum: ["eu", "us"] } },
      },
    ],
    security: [{ token: [] }],
    tags: [{ name: "pets" }],
    paths: {
      "/pets": {
        get: {
          operationId: "list-pets",
          tags: ["pets"],
          summary: "List pets",
          parameters: [
            { name: "page", in: "query", schema: { type: "integer", minimum: 1, default: 1 } },
            {
              name: "kind",
              in: "query",
              schema: { type: "array", items: { $ref: "#/components/schemas/Kind" } },
            },
          ],
          responses: {
            "200": {
              description: "Pets.",
              headers: { "X-Total": { schema: { type: "integer" } } },
              content: {
                "application/json": {
                  schema: { type: "array", items: { $ref: "#/components/schemas/Pet" } },
                },
              },
            },
            "4XX": { $ref: "#/components/responses/Refused" },
          },
        },
        post: {
          operationId: "create-pet",
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Pet" },
                example: { name: "Rex", kind: "dog" },
              },
            },
          },
          responses: {
            "201": {
              description: "Made.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
            },
          },
        },
      },
      "/pets/{pet_id}": {
        parameters: [
          {
            name: "pet_id",
            in: "path",
            required: true,
            schema: { type: "string", pattern: "^[a-z]+$", maxLength: 32 },
          },
        ],
        get: {
          operationId: "get-pet",
          responses: {
            default: {
              description: "A pet.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } },
            },
          },
        },
        delete: {
          operationId: "delete-pet",
          deprecated: true,
          responses: { "204": { description: "Gone." } },
        },
      },
    },
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      responses: {
        Refused: { description: "No.", content: { "text/plain": { schema: { type: "string" } } } },
      },
      schemas: {
        Kind: { type: "string", enum: ["cat", "dog"] },
        Pet: {
          type: "object",
          required: ["name", "kind"],
          properties: {
            id: { type: "string", format: "uuid", readOnly: true },
            name: { type: "string", minLength: 1, maxLength: 40 },
            kind: { $ref: "#/components/schemas/Kind" },
            secret: { type: "string", writeOnly: true },
            friends: { type: "array", maxItems: 5, items: { $ref: "#/components/schemas/Pet" } },
            born: { type: "string", format: "date-time" },
          },
        },
        A: {
          oneOf: [{ $ref: "#/components/schemas/Pet" }, { $ref: "#/components/schemas/B" }],
          discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Pet" } },
        },
        B: {
          allOf: [
            { $ref: "#/components/schemas/Pet" },
            { type: "object", properties: { a: { $ref: "#/components/schemas/A" } } },
          ],
        },
      },
    },
  };
}

// Schemas that all name each other.
function sharedDocument(): unknown {
  const names = ["A", "B", "C", "D", "E", "F", "G", "H"];
  const schemas = Object.fromEntries(
    names.map((name) => [
      name,
      {
        type: "object",
        properties: Object.fromEntries(
          names.map((other) => [other, { $ref: `#/components/schemas/${other}` }]),
        ),
      },
    ]),
  );
  return {
    openapi: "3.1.0",
    info: { title: "Shared", version: "1" },
    paths: {
      "/a": {
        get: {
          operationId: "get-a",
          responses: {
            "200": {
              description: "A.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } },
            },
          },
        },
      },
    },
    components: { schemas },
  };
}
