import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { refPointer } from "../document/resolve-ref.ts";
import { SpecError } from "../document/spec-error.ts";
import { targetOf } from "../schema/list-parts.ts";

/**
 * Creates a function that counts in how many ways a schema leads to the schemas that it is made of,
 * by `$ref`, `allOf`, `anyOf`, `oneOf` and others that judge the same value: so often a value is
 * judged by one of them. Each schema is looked at once. Throws SpecError for a broken `$ref`, and
 * for a schema that is made of itself, by which no judgement would end (JSON Schema 2020-12, Core
 * 9.4.1).
 */
export function createWayCounter(document: OpenApiDocument): (schema: Schema) => number {
  const known = new Map<Schema, number>();
  const open = new Set<Schema>();
  const count = (schema: Schema): number => {
    if (typeof schema === "boolean") return 1;
    const ways = known.get(schema);
    if (ways !== undefined) return ways;
    if (open.has(schema)) throw madeOfItself(open);
    open.add(schema);
    try {
      const { allOf = [], anyOf = [], oneOf = [], dependentSchemas = {} } = schema;
      const { not = true, if: condition = true, then = true, else: otherwise = true } = schema;
      const conditional = [not, condition, then, otherwise, ...Object.values(dependentSchemas)];
      const parts = [...targetOf(document, schema), ...allOf, ...anyOf, ...oneOf, ...conditional];
      const sum = parts.filter((part) => part !== true).reduce((total, part) => total + count(part), 1);
      known.set(schema, sum);
      return sum;
    } finally {
      open.delete(schema);
    }
  };
  return count;
}

function madeOfItself(open: ReadonlySet<Schema>): SpecError {
  const ref = [...open].findLast((schema) => typeof schema !== "boolean" && schema.$ref !== undefined);
  const name = typeof ref === "object" && ref.$ref !== undefined ? refPointer(ref.$ref) : "";
  return new SpecError({
    pointer: name,
    reason: "the schema is made of itself, so that no value could be judged",
    nextStep: "Refer to it from a member or an item only.",
  });
}
