import type { Validator } from "@cftokens/openapi";
import { sampleValue, type Schema } from "@cftokens/openapi/schema";
import fc from "fast-check";
import { NoCases } from "./no-cases.ts";
import { valueArbitrary } from "./value-arbitrary.ts";

/** A value, or why there is none. */
export type FoundValue = { readonly value: unknown } | { readonly reason: string };

/**
 * The first value that a schema accepts in a request: of those that its document shows, then a
 * typical one, then generated ones.
 */
export function findValue(validator: Validator, schema: Schema, shown: readonly unknown[] = []): FoundValue {
  const accepts = (value: unknown) => validator.accepts(schema, value, "request");
  const known = [...shown, sampleValue(validator.document, schema, "request")].find(accepts);
  if (known !== undefined) return { value: known };
  try {
    const values = valueArbitrary(validator.document, schema, "request");
    const value = fc.sample(values, { seed: 1, numRuns: mostGenerated }).find(accepts);
    return value === undefined ? { reason: "its schema accepts none that is made up" } : { value };
  } catch (error) {
    if (error instanceof NoCases) return { reason: error.message };
    throw error;
  }
}

// So few that a search takes no time: what the generator finds at all, it finds among the first.
const mostGenerated = 50;
