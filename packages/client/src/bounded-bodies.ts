import type { BodyRules } from "./body-rules.ts";
import { parseBounded } from "./parse-json.ts";
import { readBody } from "./read-body.ts";

/** Bodies up to a length and a depth: who answers may be anybody. */
export function boundedBodies(mostBytes: number): BodyRules {
  return { mostBytes, read: (response) => readBody(response, mostBytes), parse: parseBounded };
}
