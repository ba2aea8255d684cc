import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import { mapItems, mapMembers } from "./map-subschemas.ts";
import type { SchemaObject } from "./openapi-document.ts";

/**
 * A document with `change` applied to every outermost schema, which is a schema of a component,
 * parameter, header or media type. Parts in which nothing changes are shared with the original.
 */
export function mapDocumentSchemas<Document extends object>(
  document: Document,
  change: (schema: SchemaObject, place: readonly string[]) => unknown,
): Document {
  const mapped = mapPart(Object.fromEntries(Object.entries(document)), {
    members: layout.document,
    place: [],
    change,
  });
  return { ...document, ...mapped };
}

// What a member contains: one object of a kind, a list of them, or a record of them.
type Holds = readonly [shape: "one" | "list" | "named" | "named twice", kind: Kind];
type Kind = "schema" | Part;
type Part =
  | "document"
  | "components"
  | "pathItem"
  | "operation"
  | "parameter"
  | "response"
  | "body"
  | "media";
type Members = Readonly<Record<string, Holds>>;

const operation: Holds = ["one", "operation"];

// Where schemas are in an OpenAPI document.
const layout: Readonly<Record<Part, Members>> = {
  document: {
    paths: ["named", "pathItem"],
    webhooks: ["named", "pathItem"],
    components: ["one", "components"],
  },
  components: {
    schemas: ["named", "schema"],
    parameters: ["named", "parameter"],
    headers: ["named", "parameter"],
    responses: ["named", "response"],
    requestBodies: ["named", "body"],
    pathItems: ["named", "pathItem"],
    mediaTypes: ["named", "media"],
    callbacks: ["named twice", "pathItem"],
  },
  pathItem: {
    parameters: ["list", "parameter"],
    get: operation,
    put: operation,
    post: operation,
    delete: operation,
    options: operation,
    head: operation,
    patch: operation,
    trace: operation,
    query: operation,
    additionalOperations: ["named", "operation"],
  },
  operation: {
    parameters: ["list", "parameter"],
    requestBody: ["one", "body"],
    responses: ["named", "response"],
    callbacks: ["named twice", "pathItem"],
  },
  parameter: { schema: ["one", "schema"], content: ["named", "media"] },
  response: { headers: ["named", "parameter"], content: ["named", "media"] },
  body: { content: ["named", "media"] },
  media: { schema: ["one", "schema"], itemSchema: ["one", "schema"] },
};

interface Walk {
  readonly members: Members;
  readonly place: readonly string[];
  readonly change: (schema: SchemaObject, place: readonly string[]) => unknown;
}

function mapPart(object: JsonObject, { members, place, change }: Walk): JsonObject {
  return mapMembers(object, (value, name) => {
    const holds = Object.hasOwn(members, name) ? members[name] : undefined;
    return holds === undefined ? value : mapHeld(value, holds, { place: [...place, name], change });
  });
}

function mapHeld(value: unknown, [shape, kind]: Holds, walk: Omit<Walk, "members">): unknown {
  if (shape === "list") return Array.isArray(value) ? mapList(value, kind, walk) : value;
  if (!isJsonObject(value)) return value;
  if (shape === "one") {
    return kind === "schema"
      ? walk.change(value, walk.place)
      : mapPart(value, { ...walk, members: layout[kind] });
  }
  const inner: Holds = [shape === "named" ? "one" : "named", kind];
  return mapMembers(value, (one, name) => mapHeld(one, inner, below(walk, name)));
}

function mapList(values: readonly unknown[], kind: Kind, walk: Omit<Walk, "members">): readonly unknown[] {
  return mapItems(values, (one, index) => mapHeld(one, ["one", kind], below(walk, String(index))));
}

function below(walk: Omit<Walk, "members">, name: string): Omit<Walk, "members"> {
  return { ...walk, place: [...walk.place, name] };
}
