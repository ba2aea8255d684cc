import type { Violation } from "@cftokens/openapi";
import type { Observation } from "./observation.ts";

/** A broken rule of a schema as what a check saw. */
export function toObservation({ pointer, message, expected, got }: Violation): Observation {
  return { pointer, message, expected, got };
}
