import type { Schema, SchemaObject } from "../document/openapi-document.ts";
import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import { compilePattern } from "../schema/compile-pattern.ts";
import type { DynamicScope } from "./dynamic-scopes.ts";

/** What finding evaluated members needs to know about schemas. */
export interface Evaluation {
  readonly enter: (scope: DynamicScope, schema: Schema) => DynamicScope;
  /** The schema that a schema refers to, if it does. */
  readonly targetOf: (schema: SchemaObject, scope: DynamicScope) => Schema | undefined;
  readonly accepts: (schema: Schema, value: unknown, scope: DynamicScope) => boolean;
}

/**
 * Lists the members of an object, or the indices of an array, that no subschema of a schema
 * evaluates, as `unevaluatedProperties` and `unevaluatedItems` mean it (JSON Schema 2020-12, Core
 * 11). ajv does not know items that `contains` evaluates, nor an `if` that has no `then`.
 */
export function findUnevaluated(
  schema: SchemaObject,
  value: JsonObject | readonly unknown[],
  scope: DynamicScope,
  evaluation: Evaluation,
): readonly string[] {
  const walk: Walk = { evaluation, seen: new Set(), left: new Set(Object.keys(value)) };
  collect(schema, value, scope, walk, true);
  return [...walk.left];
}

interface Walk {
  readonly evaluation: Evaluation;
  readonly seen: Set<Schema>;
  /** What no schema has evaluated so far. */
  readonly left: Set<string>;
}

function collect(
  schema: Schema,
  value: JsonObject | readonly unknown[],
  around: DynamicScope,
  walk: Walk,
  isOutermost = false,
): void {
  if (typeof schema === "boolean" || walk.seen.has(schema)) return;
  walk.seen.add(schema);
  const { enter, targetOf, accepts } = walk.evaluation;
  const scope = enter(around, schema);
  const fits = (part: Schema) => accepts(part, value, scope);
  for (const one of applyingParts(schema, value, fits)) {
    collect(one, value, scope, walk);
  }
  collect(targetOf(schema, scope) ?? true, value, scope, walk);
  if (isJsonObject(value)) evaluateMembers(schema, walk.left);
  else evaluateItems(schema, value, (one, item) => accepts(one, item, scope), walk.left);
  const rest = isJsonObject(value) ? schema.unevaluatedProperties : schema["unevaluatedItems"];
  if (!isOutermost && rest !== undefined) walk.left.clear();
}

function applyingParts(
  schema: SchemaObject,
  value: object,
  fits: (part: Schema) => boolean,
): readonly Schema[] {
  const { allOf = [], anyOf = [], oneOf = [], dependentSchemas = {} } = schema;
  const dependent = Object.entries(dependentSchemas).filter(([name]) => Object.hasOwn(value, name));
  const parts = [...allOf, ...[...anyOf, ...oneOf].filter(fits), ...dependent.map(([, one]) => one)];
  if (schema.if === undefined) return parts;
  return [...parts, ...(fits(schema.if) ? [schema.if, schema.then ?? true] : [schema.else ?? true])];
}

function evaluateMembers(schema: SchemaObject, left: Set<string>): void {
  const { properties = {}, patternProperties = {}, additionalProperties } = schema;
  if (additionalProperties !== undefined) return left.clear();
  const patterns = Object.keys(patternProperties).map(compilePattern);
  for (const name of left) {
    if (Object.hasOwn(properties, name) || patterns.some((pattern) => pattern.test(name))) left.delete(name);
  }
}

function evaluateItems(
  { prefixItems = [], items, contains }: SchemaObject,
  values: readonly unknown[],
  accepts: (schema: Schema, item: unknown) => boolean,
  left: Set<string>,
): void {
  if (items !== undefined) return left.clear();
  for (const index of left) {
    const isContained = contains !== undefined && accepts(contains, values[Number(index)]);
    if (Number(index) < prefixItems.length || isContained) left.delete(index);
  }
}
