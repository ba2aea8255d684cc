import type { Validator } from "@cftokens/openapi";
import { sampleValue, type Schema } from "@cftokens/openapi/schema";
import fc, { type Arbitrary } from "fast-check";
import { NoCases } from "./no-cases.ts";
import { valueArbitrary } from "./value-arbitrary.ts";

/** A value, or why there is none. */
export type FoundValue = { readonly value: unknown } | { readonly reason: string };

/**
 * The first value that a schema accepts in a request: of those that its document shows, then a
 * typical one, then generated ones.
 */
export function findValue(validator: Validator, schema: Schema, shown: readonly unknown[] = []): FoundValue {
  const right = shown.find((value) => validator.accepts(schema, value, "request"));
  if (right !== undefined) return { value: right };
  const made = madeUp.get(validator) ?? new Map<Schema, FoundValue>();
  madeUp.set(validator, made);
  const known = made.get(schema) ?? makeUp(validator, schema);
  made.set(schema, known);
  return known;
}

// The values that were made up of the schemas of a document: the same is asked for each request.
const madeUp = new WeakMap<Validator, Map<Schema, FoundValue>>();

function makeUp(validator: Validator, schema: Schema): FoundValue {
  const accepts = (value: unknown) => validator.accepts(schema, value, "request");
  const sample = sampleValue(validator.document, schema, "request");
  if (sample !== undefined && accepts(sample)) return { value: sample };
  try {
    const values = valueArbitrary(validator.document, schema, "request");
    const value = findGenerated(values, accepts);
    return value === undefined ? { reason: "its schema accepts none that is made up" } : { value };
  } catch (error) {
    if (error instanceof NoCases) return { reason: error.message };
    throw error;
  }
}

/** The first generated value that is right; undefined when none of the first is. */
export function findGenerated<Value>(
  values: Arbitrary<Value>,
  isRight: (value: Value) => boolean,
): Value | undefined {
  // The first values of more are the same.
  for (const numRuns of [1, 5, mostGenerated]) {
    const found = fc.sample(values, { seed: 1, numRuns }).find(isRight);
    if (found !== undefined) return found;
  }
  return undefined;
}

// So few that a search takes no time: what the generator finds at all, it finds among the first.
const mostGenerated = 50;
