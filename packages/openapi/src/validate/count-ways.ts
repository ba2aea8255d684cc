import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { targetOf } from "../schema/list-parts.ts";

/**
 * Creates a function that counts in how many ways a schema leads to the schemas that it is made of,
 * by `$ref`, `allOf`, `anyOf` and `oneOf`: so often a value is judged by one of them. Each schema
 * is looked at once, and one that is made of itself counts once. Throws SpecError for a broken
 * `$ref`.
 */
export function createWayCounter(document: OpenApiDocument): (schema: Schema) => number {
  const known = new Map<Schema, number>();
  const count = (schema: Schema): number => {
    if (typeof schema === "boolean") return 1;
    const ways = known.get(schema);
    if (ways !== undefined) return ways;
    known.set(schema, 0);
    const { allOf = [], anyOf = [], oneOf = [] } = schema;
    const parts: readonly Schema[] = [...targetOf(document, schema), ...allOf, ...anyOf, ...oneOf];
    const sum = parts.reduce((total, part) => total + count(part), 1);
    known.set(schema, sum);
    return sum;
  };
  return count;
}
