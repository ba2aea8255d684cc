import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema, SchemaObject } from "@cftokens/openapi/schema";

type PathItem = NonNullable<OpenApiDocument["paths"]>[string];
type OperationObject = NonNullable<PathItem["get"]>;

/**
 * A document of some number of operations, the same every time, of the shape of large APIs: five
 * operations a resource, three schemas each, envelopes by `allOf`, references between resources,
 * and one operation in seven without an id.
 */
export function largeDocument(operations: number): OpenApiDocument {
  const resources = Array.from({ length: Math.ceil(operations / 5) }, (_, index) => index);
  const paths = resources.flatMap((index) => pathsOf(index, Math.min(5, operations - index * 5)));
  return {
    openapi: "3.1.0",
    info: { title: `${operations} operations`, version: "1" },
    servers: [{ url: "https://api.cloudflare.com/client/v4" }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries([
        ["Envelope", envelope],
        ["Failure", failure],
        ...resources.flatMap((index) => schemasOf(index, resources.length)),
      ]),
    },
  };
}

const envelope: SchemaObject = {
  type: "object",
  required: ["success", "errors", "result"],
  properties: {
    success: { type: "boolean" },
    errors: { type: "array", items: { $ref: "#/components/schemas/Failure" } },
    result: {},
  },
};

const failure: SchemaObject = {
  type: "object",
  required: ["code", "message"],
  properties: { code: { type: "integer", minimum: 1000 }, message: { type: "string" } },
};

function schemasOf(index: number, count: number): readonly (readonly [string, SchemaObject])[] {
  const next = ref(`Resource${(index * 7 + 1) % count}`);
  const members: Readonly<Record<string, Schema>> = {
    id: { type: "string", format: "uuid", readOnly: true, description: `Identifies resource ${index}.` },
    name: { type: "string", minLength: 1, maxLength: 100, examples: ["example"] },
    kind: { type: "string", enum: ["small", "large", `special-${index}`] },
    created_on: { type: "string", format: "date-time", readOnly: true },
    secret: { type: "string", writeOnly: true },
    labels: { type: "object", additionalProperties: { type: "string" } },
    limits: { type: "array", items: { type: "object", properties: { at: { type: "number" }, of: next } } },
    note: { type: ["string", "null"] },
  };
  return [
    [`Resource${index}`, { type: "object", required: ["id", "name"], properties: members }],
    [`Result${index}`, enveloped(ref(`Resource${index}`))],
    [`List${index}`, enveloped({ type: "array", items: ref(`Resource${index}`) })],
  ];
}

function enveloped(result: Schema): SchemaObject {
  return { allOf: [ref("Envelope"), { type: "object", properties: { result } }] };
}

function pathsOf(index: number, count: number): readonly (readonly [string, PathItem])[] {
  const accountId = { name: "account_id", in: "path", required: true, schema: { type: "string" } } as const;
  const id = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } } as const;
  const page = { name: "page", in: "query", schema: { type: "integer", minimum: 1, default: 1 } } as const;
  const [one, list] = [`Result${index}`, `List${index}`];
  const all: readonly (readonly [keyof PathItem, OperationObject])[] = [
    ["get", { ...operation(index, "list", list), parameters: [page] }],
    ["post", { ...operation(index, "create", one), requestBody: body(index) }],
    ["get", operation(index, "read", one)],
    ["put", { ...operation(index, "update", one), requestBody: body(index) }],
    ["delete", operation(index, "delete", one)],
  ];
  const [collection, item] = [all.slice(0, Math.min(2, count)), all.slice(2, count)];
  return [
    [
      `/accounts/{account_id}/resource-${index}`,
      { parameters: [accountId], ...Object.fromEntries(collection) },
    ],
    [
      `/accounts/{account_id}/resource-${index}/{id}`,
      { parameters: [accountId, id], ...Object.fromEntries(item) },
    ],
  ];
}

function operation(index: number, verb: string, result: string): OperationObject {
  const hasId = index % 7 !== 3 || verb === "list";
  return {
    ...(hasId && { operationId: `${verb}-resource-${index}` }),
    summary: `${verb} resource ${index}`,
    responses: {
      200: { description: "Done.", content: { "application/json": { schema: ref(result) } } },
      "4XX": { description: "Refused.", content: { "application/json": { schema: ref("Envelope") } } },
    },
  };
}

function body(index: number): OperationObject["requestBody"] {
  return { required: true, content: { "application/json": { schema: ref(`Resource${index}`) } } };
}

function ref(name: string): SchemaObject {
  return { $ref: `#/components/schemas/${name}` };
}
