import type { Schema, SchemaObject } from "../document/openapi-document.ts";
import type { Direction } from "../schema/direction.ts";
import { listParts } from "../schema/list-parts.ts";
import type { Validator } from "./validator.ts";

/**
 * Reads the text of a parameter or header as a value that its schema accepts: a number, true or
 * false, null, or the text itself. Where it accepts none, as the first of them that it has a type
 * for. Throws SpecError for a schema that cannot be used.
 */
export function readScalar(
  schema: Schema,
  text: string,
  { validator, direction = "response" }: { readonly validator: Validator; readonly direction?: Direction },
): unknown {
  const types = new Set(partsOf(schema, validator).flatMap(({ type = [] }) => [type].flat()));
  const read = readings(types, text);
  return read.length < 2 ? text : (read.find((one) => validator.accepts(schema, one, direction)) ?? read[0]);
}

/** Lists what a schema is made of, in any alternative. Throws SpecError for a broken `$ref`. */
export function partsOf(schema: Schema, validator: Validator): readonly SchemaObject[] {
  if (typeof schema === "boolean") return [];
  const parts = known.get(validator) ?? new WeakMap<SchemaObject, readonly SchemaObject[]>();
  known.set(validator, parts);
  const found = parts.get(schema) ?? listAlternatives(schema, validator);
  parts.set(schema, found);
  return found;
}

// Each header of each answer asks for the same.
const known = new WeakMap<Validator, WeakMap<SchemaObject, readonly SchemaObject[]>>();

function listAlternatives(schema: SchemaObject, validator: Validator): readonly SchemaObject[] {
  return listParts([schema], ({ $ref, allOf = [], anyOf = [], oneOf = [] }) => [
    ...($ref === undefined ? [] : [validator.resolve($ref)]),
    ...allOf,
    ...anyOf,
    ...oneOf,
  ]);
}

// What a text may mean, the text itself last.
function readings(types: ReadonlySet<string>, text: string): readonly unknown[] {
  const isNumber = (types.has("integer") || types.has("number")) && numeral.test(text);
  return [
    ...(isNumber ? [Number(text)] : []),
    ...(types.has("boolean") && /^(?:true|false)$/u.test(text) ? [text === "true"] : []),
    ...(types.has("null") && /^(?:null)?$/u.test(text) ? [null] : []),
    text,
  ];
}

// A JSON number, and zeros before it.
const numeral = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
