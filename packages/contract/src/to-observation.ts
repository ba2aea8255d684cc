import type { Violation } from "@cftokens/openapi";
import type { Observation } from "./observation.ts";

/** Makes an observation of a broken rule of a schema. */
export function toObservation({ pointer, message, expected, got }: Violation): Observation {
  return { pointer, message, expected, got };
}
