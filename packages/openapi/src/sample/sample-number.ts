import type { SchemaObject } from "../document/openapi-document.ts";

/** A number within the bounds of a schema: the least allowed, else the greatest, else 1. */
export function sampleNumber(schema: SchemaObject): number {
  const step = schema.multipleOf ?? (schema.type === "number" ? 0.5 : 1);
  const least = schema.minimum ?? stepFrom(schema.exclusiveMinimum, step);
  const greatest = schema.maximum ?? stepFrom(schema.exclusiveMaximum, -step);
  if (least !== undefined) return Math.ceil(least / step) * step;
  if (greatest !== undefined) return Math.floor(greatest / step) * step;
  return step < 1 ? 1 : step;
}

function stepFrom(bound: number | undefined, step: number): number | undefined {
  return bound === undefined ? undefined : bound + step;
}
