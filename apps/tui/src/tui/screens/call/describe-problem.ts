import type { ValueProblem } from "@cftokens/explorer";

/** What is wrong with a value, with its name before it. */
export function describeProblem({ place, segments, message }: ValueProblem): string {
  return `${segments.length === 0 ? `the ${place ?? "value"}` : segments.join(".")} ${message}`;
}
