import { matchMediaType, type OperationResponse, type Validator } from "@cftokens/openapi";
import { parsePointer, toPointer } from "@cftokens/openapi/json";
import { findDeclaredMembers } from "@cftokens/openapi/schema";
import type { ResponseCoverage } from "./coverage.ts";
import { createChoiceMeter } from "./create-choice-meter.ts";
import type { Exchange } from "./exchange.ts";
import { surveySchema, unlessBroken } from "./survey-schema.ts";

/** Measures the coverage of one documented response. */
export interface ResponseMeter {
  readonly add: (exchange: Exchange) => void;
  readonly read: () => ResponseCoverage;
}

/** Creates a meter of a response that was never answered. */
export function createResponseMeter(validator: Validator, response: OperationResponse): ResponseMeter {
  const schema = matchMediaType(response.content, "application/json")?.schema ?? true;
  const survey = surveySchema(validator, schema, "response");
  const { pointers } = survey;
  const missing = new Set(pointers);
  const choices = createChoiceMeter(survey);
  // The pointers that were counted before.
  const known = new Set<string>();
  // Many answers of one kind are the same: a body that comes again shows nothing new.
  let last: string | undefined;
  let seen = 0;
  return {
    add({ response: { headers, body } }) {
      seen += 1;
      const content = matchMediaType(response.content, headers["content-type"] ?? "");
      if (content === undefined || body.kind !== "json" || body.text === last) return;
      last = body.text;
      if (content.schema === schema) choices.add(() => body.value);
      if (missing.size === 0) return;
      const declared = unlessBroken(
        () => findDeclaredMembers(validator, content.schema, body.value, "response"),
        [],
      );
      for (const pointer of declared) {
        if (known.has(pointer)) continue;
        known.add(pointer);
        for (const place of declaredPlaces(pointer, pointers)) missing.delete(place);
      }
    },
    read: () => ({
      status: response.status,
      seen,
      members: [...pointers].map((pointer) => ({ pointer, seen: !missing.has(pointer) })),
      choices: choices.read(),
    }),
  };
}

// The declared places on the way to a member: `/result/*` and `/result/*` + `/id` for
// `/result/0/id`.
function declaredPlaces(pointer: string, declared: ReadonlySet<string>): readonly string[] {
  const places: string[] = [];
  for (const segment of parsePointer(pointer)) {
    const around = places.at(-1) ?? "";
    const place = [`${around}${toPointer([segment])}`, `${around}/*`].find((one) => declared.has(one));
    if (place === undefined) return places;
    places.push(place);
  }
  return places;
}
