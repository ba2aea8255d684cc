import { toPointer } from "../json/json-pointer.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { resolveRef } from "../document/resolve-ref.ts";
import type { Direction } from "./direction.ts";

/**
 * Lists every place inside a value that its schema describes, in any alternative, as JSON pointers
 * in which `*` stands for array items and for unnamed members. Recursion is followed once.
 */
export function listDeclaredMembers(
  document: OpenApiDocument,
  schema: Schema,
  direction: Direction,
): readonly string[] {
  const pointers = new Set<string>();
  visit([schema], { document, direction, place: [], around: new Set(), pointers });
  return [...pointers];
}

interface Visit {
  readonly document: OpenApiDocument;
  readonly direction: Direction;
  readonly place: readonly string[];
  readonly around: ReadonlySet<SchemaObject>;
  readonly pointers: Set<string>;
}

function visit(schemas: readonly Schema[], at: Visit): void {
  const parts = new Set<SchemaObject>();
  for (const schema of schemas) addParts(schema, at.document, parts);
  const isEmptyArray = [...parts].some((part) => part.maxItems === 0);
  const fresh = isEmptyArray ? [] : [...parts].filter((part) => !at.around.has(part));
  const below = new Map<string, Schema[]>();
  for (const [name, schema] of fresh.flatMap(membersOf)) {
    below.set(name, [...(below.get(name) ?? []), schema]);
  }
  const around = new Set([...at.around, ...fresh]);
  for (const [name, members] of below) {
    if (members.some((member) => stays(member, at))) continue;
    const place = [...at.place, name];
    at.pointers.add(toPointer(place));
    visit(members, { ...at, place, around });
  }
}

function addParts(schema: Schema, document: OpenApiDocument, parts: Set<SchemaObject>): void {
  if (typeof schema === "boolean" || parts.has(schema)) return;
  parts.add(schema);
  const { $ref, allOf = [], oneOf = [], anyOf = [], then = true, else: otherwise = true } = schema;
  const target = $ref === undefined ? true : resolveRef<SchemaObject>(document, schema);
  for (const part of [target, ...allOf, ...oneOf, ...anyOf, then, otherwise]) addParts(part, document, parts);
}

function membersOf(schema: SchemaObject): readonly (readonly [string, Schema])[] {
  const { properties = {}, patternProperties = {}, additionalProperties = false, items } = schema;
  const unnamed = [...Object.values(patternProperties), additionalProperties, items ?? false];
  return [
    ...Object.entries(properties),
    ...unnamed.filter((one) => one !== false).map((one) => ["*", one] as const),
  ];
}

function stays(schema: Schema, { document, direction }: Visit): boolean {
  if (typeof schema === "boolean") return !schema;
  const mark = direction === "request" ? "readOnly" : "writeOnly";
  return schema[mark] === true || resolveRef<SchemaObject>(document, schema)[mark] === true;
}
