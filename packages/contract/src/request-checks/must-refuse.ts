import type { Observation } from "../observation.ts";
import type { Exchange } from "../exchange.ts";

/** What is wrong when an answer is none of the expected refusals. 429 is no answer to the question, and 5XX has a check of its own. */
export function mustRefuse(
  { response: { status } }: Exchange,
  expected: readonly number[],
  about: string,
): readonly Observation[] {
  if (expected.includes(status) || status === 429 || status >= 500) return [];
  return [{ pointer: "", message: `a request ${about} is answered with ${status}`, expected, got: status }];
}
