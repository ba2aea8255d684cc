import { listParts, type Schema, type SchemaObject } from "@cftokens/openapi/schema";

/** A schema and all schemas written inside of it, as far as types are made of them. */
export function listBelow(schema: Schema): readonly SchemaObject[] {
  return listParts([schema], (one) => [
    ...[one.items, one.additionalProperties].filter((below) => below !== undefined),
    ...[one.prefixItems, one.allOf, one.anyOf, one.oneOf].flatMap((list) => list ?? []),
    ...[one.properties, one.patternProperties].flatMap((members) => Object.values(members ?? {})),
  ]);
}
