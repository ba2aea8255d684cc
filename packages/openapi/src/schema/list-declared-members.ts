import { pointerBelow } from "../json/json-pointer.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { resolveRef } from "../document/resolve-ref.ts";
import type { Direction } from "./direction.ts";
import { expandPlaces } from "./expand-places.ts";
import { targetOf } from "./list-parts.ts";
import { createSchemaNodes, type SchemaNode } from "./schema-nodes.ts";

/**
 * Lists every place inside a value that its schema describes, in any alternative, as JSON pointers
 * in which `*` stands for array items and for unnamed members. A place that contains itself is
 * listed and not followed further, and so are those that expandPlaces does not follow.
 */
export function listDeclaredMembers(
  document: OpenApiDocument,
  schema: Schema,
  direction: Direction,
): readonly string[] {
  return [
    ...new Set(
      listDeclaredPlaces(document, schema, direction).flatMap(({ pointer }) =>
        pointer === "" ? [] : [pointer],
      ),
    ),
  ];
}

/** A place inside a value, and the schemas that may describe it, in any alternative. */
export interface DeclaredPlace {
  readonly pointer: string;
  readonly schemas: readonly SchemaObject[];
}

/** Lists the places of listDeclaredMembers with their schemas, the value itself first. */
export function listDeclaredPlaces(
  document: OpenApiDocument,
  schema: Schema,
  direction: Direction,
): readonly DeclaredPlace[] {
  const nodeOf = createSchemaNodes((one) => allParts(document, one));
  const membersBelow = ({ parts }: SchemaNode) => {
    if (parts.some((part) => part.maxItems === 0)) return [];
    const below = Map.groupBy(parts.flatMap(membersOf), ([name]) => name);
    return [...below]
      .map(([name, members]) => [name, members.map(([, member]) => member)] as const)
      .filter(([, members]) => !members.some((member) => stays(document, member, direction)))
      .map(([name, members]) => [name, nodeOf(members)] as const);
  };
  const places: DeclaredPlace[] = [];
  const open = [{ place: expandPlaces(nodeOf([schema]), membersBelow), pointer: "" }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { place, pointer } = one;
    places.push({ pointer, schemas: place.node.parts });
    for (const below of place.below.toReversed()) {
      open.push({ place: below, pointer: pointerBelow(pointer, below.segment) });
    }
  }
  return places;
}

function allParts(document: OpenApiDocument, schema: SchemaObject): readonly Schema[] {
  const { allOf = [], oneOf = [], anyOf = [], then = true, else: otherwise = true } = schema;
  return [...targetOf(document, schema), ...allOf, ...oneOf, ...anyOf, then, otherwise];
}

function membersOf(schema: SchemaObject): readonly (readonly [string, Schema])[] {
  const { properties = {}, patternProperties = {}, additionalProperties = false, items } = schema;
  const unnamed = [...Object.values(patternProperties), additionalProperties, items ?? false];
  return [
    ...Object.entries(properties),
    ...unnamed.filter((one) => one !== false).map((one) => ["*", one] as const),
  ];
}

function stays(document: OpenApiDocument, schema: Schema, direction: Direction): boolean {
  if (typeof schema === "boolean") return !schema;
  const mark = direction === "request" ? "readOnly" : "writeOnly";
  return schema[mark] === true || resolveRef<SchemaObject>(document, schema)[mark] === true;
}
