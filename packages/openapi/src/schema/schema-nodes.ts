import type { Schema, SchemaObject } from "../document/openapi-document.ts";
import { listParts } from "./list-parts.ts";

/** All schemas that apply to a value at one place. Equal sets of schemas are one node. */
export interface SchemaNode {
  readonly parts: readonly SchemaObject[];
}

/**
 * Creates a function that gives the node of some schemas. References, `allOf` and the order of
 * parts make no difference, so recursion comes back to the same node. `partsOf` is that of
 * listParts.
 */
export function createSchemaNodes(
  partsOf: (schema: SchemaObject) => readonly Schema[],
): (schemas: readonly Schema[]) => SchemaNode {
  const numbers = new Map<SchemaObject, number>();
  const nodes = new Map<string, SchemaNode>();
  const numberOf = (schema: SchemaObject) =>
    numbers.get(schema) ?? numbers.set(schema, numbers.size).size - 1;
  return (schemas) => {
    const parts = listParts(schemas, partsOf);
    const key = parts
      .filter(saysSomething)
      .map(numberOf)
      .toSorted((a, b) => a - b)
      .join();
    const node = nodes.get(key) ?? { parts };
    nodes.set(key, node);
    return node;
  };
}

// Whether a schema does more than hold others together.
function saysSomething(schema: SchemaObject): boolean {
  return Object.keys(schema).some((keyword) => keyword !== "$ref" && keyword !== "allOf");
}
