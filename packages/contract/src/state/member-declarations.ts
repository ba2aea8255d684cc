import { matchMediaType, matchResponse } from "@cftokens/openapi";
import { childOf, parsePointer } from "@cftokens/openapi/json";
import type { SurveyPlace } from "@cftokens/openapi/schema";
import type { Step } from "./history.ts";

/**
 * Returns whether the documented schema declares a member of the object at a place of an answer.
 */
export function memberDeclarations(step: Step, pointer: string): (name: string) => boolean {
  const { operation, validator, exchange } = step;
  const { status, headers, body } = exchange.response;
  const response = matchResponse(operation, status);
  const content = response && matchMediaType(response.content, headers["content-type"] ?? "application/json");
  if (content === undefined || body.kind !== "json") return () => false;
  let place: SurveyPlace | undefined = validator.placeOf(content.schema, "response");
  let value: unknown = body.value;
  for (const segment of parsePointer(pointer)) {
    const description = place?.describe(value);
    place = Array.isArray(value) ? description?.item(Number(segment)) : description?.member(segment);
    value = childOf(value, segment);
  }
  const description = place?.describe(value);
  return (name) => description?.member(name) !== undefined;
}
