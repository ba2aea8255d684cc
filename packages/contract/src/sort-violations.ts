import type { Violation } from "@cftokens/openapi";
import type { Observation } from "./observation.ts";

/** The broken rules of one body, each given to the check that can say most about it. */
export interface SortedViolations {
  readonly schema: readonly Violation[];
  /** A value of the right type that is not among the documented ones. */
  readonly enumDrift: readonly Violation[];
  /** A null where no schema allows one. */
  readonly nullDrift: readonly Violation[];
}

/**
 * Gives each violation to one check. Places that break the envelope's rules are left out: another
 * check has them.
 */
export function sortViolations(
  violations: readonly Violation[],
  ofEnvelope: readonly Observation[],
): SortedViolations {
  if (violations.length === 0) return { schema: [], enumDrift: [], nullDrift: [] };
  const taken = new Set(ofEnvelope.map(({ pointer }) => pointer));
  const rest = violations.filter(({ pointer }) => !taken.has(pointer));
  const nullDrift = atFirstPlaces(rest.filter(isNull));
  const nulls = new Set(nullDrift.map(({ pointer }) => pointer));
  const notNull = rest.filter(({ pointer }) => !nulls.has(pointer));
  const wrongTypes = new Set(
    notNull.filter(({ keyword }) => keyword === "type").map(({ pointer }) => pointer),
  );
  const enumDrift = notNull.filter(({ keyword, pointer }) => keyword === "enum" && !wrongTypes.has(pointer));
  const schema = notNull.filter(({ keyword }) => keyword !== "enum");
  return { schema, enumDrift, nullDrift };
}

// Whether a member is null. A body that is null as a whole belongs to the schema check.
function isNull({ pointer, got }: Violation): boolean {
  return got === null && pointer !== "";
}

function atFirstPlaces(violations: readonly Violation[]): readonly Violation[] {
  const first = new Map(violations.toReversed().map((violation) => [violation.pointer, violation]));
  return violations.filter((violation) => first.get(violation.pointer) === violation);
}
