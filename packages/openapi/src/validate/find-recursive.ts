import { subschemasOf } from "../document/map-subschemas.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { targetOf } from "../schema/list-parts.ts";

/**
 * Creates a function that says whether a schema leads back to itself, by references and the schemas
 * inside of it. Each schema is looked at once (Tarjan's algorithm). Throws SpecError for a broken
 * `$ref`.
 */
export function createRecursionFinder(document: OpenApiDocument): (schema: Schema) => boolean {
  const numbers = new Map<SchemaObject, number>();
  const open: SchemaObject[] = [];
  const isOpen = new Set<SchemaObject>();
  const recursive = new Set<SchemaObject>();
  // The number of the first schema that can be reached from one.
  const visit = (schema: SchemaObject): number => {
    const number = numbers.size;
    numbers.set(schema, number);
    open.push(schema);
    isOpen.add(schema);
    let first = number;
    for (const next of listBelow(document, schema)) {
      if (next === schema) recursive.add(schema);
      if (!numbers.has(next)) first = Math.min(first, visit(next));
      else if (isOpen.has(next)) first = Math.min(first, numbers.get(next) ?? first);
    }
    if (first === number) {
      const together = open.splice(open.lastIndexOf(schema));
      for (const one of together) {
        isOpen.delete(one);
        if (together.length > 1) recursive.add(one);
      }
    }
    return first;
  };
  return (schema) => {
    if (typeof schema === "boolean") return false;
    if (!numbers.has(schema)) visit(schema);
    return recursive.has(schema);
  };
}

function listBelow(document: OpenApiDocument, schema: SchemaObject): readonly SchemaObject[] {
  return [...targetOf(document, schema), ...subschemasOf(schema)];
}
