import { isJsonObject } from "../json/json-object.ts";
import type { Schema, SchemaObject } from "../document/openapi-document.ts";
import type { Direction } from "./direction.ts";
import { discriminatedSchema } from "./discriminated-schema.ts";
import { listParts } from "./list-parts.ts";

/**
 * Lists the subschemas that apply to a value, without composition: those behind `$ref` and `allOf`,
 * and the branches of `oneOf`, `anyOf` and `if` that the value satisfies. If it satisfies no
 * branch, all of them apply, because reporting that is the task of validation.
 */
export function applicableSchemas(
  schemas: readonly Schema[],
  value: unknown,
  context: SchemaContext,
): readonly SchemaObject[] {
  return listParts(schemas, (schema) => composedSchemas(schema, value, context));
}

export interface SchemaContext {
  readonly validator: SchemaReader;
  readonly direction: Direction;
}

// The part of a validator that resolves schemas and checks values.
interface SchemaReader {
  readonly accepts: (schema: Schema, value: unknown, direction: Direction) => boolean;
  readonly resolve: (ref: string) => SchemaObject;
}

function composedSchemas(schema: SchemaObject, value: unknown, context: SchemaContext): readonly Schema[] {
  const { validator, direction } = context;
  const accepts = (one: Schema) => validator.accepts(one, value, direction);
  const next: Schema[] = [...(schema.allOf ?? [])];
  if (typeof schema.$ref === "string") next.push(validator.resolve(schema.$ref));
  for (const branches of [schema.oneOf, schema.anyOf]) {
    if (branches === undefined) continue;
    const fitting = branches.filter(accepts);
    next.push(...(fitting.length === 0 ? branches : fitting));
  }
  const discriminated = discriminatedSchema(schema, value, validator.resolve);
  if (discriminated !== undefined) next.push(discriminated);
  if (schema.if !== undefined) {
    const holds = accepts(schema.if);
    next.push(holds ? schema.if : true, (holds ? schema.then : schema.else) ?? true);
  }
  if (schema.dependentSchemas !== undefined && isJsonObject(value)) {
    const dependents = Object.entries(schema.dependentSchemas);
    next.push(...dependents.filter(([name]) => Object.hasOwn(value, name)).map(([, dependent]) => dependent));
  }
  return next;
}
