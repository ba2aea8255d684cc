import { isTextual, mediaKind } from "@cftokens/openapi/json";
import type { AnySuccess } from "./answer.ts";
import { contentTypeOf, type RawAnswer, readJson, success, type Unreadable } from "./read-answer.ts";

/**
 * Reads a body of which the document leaves open what it is, as its own content type says:
 * JSON, another text, or bytes.
 */
export function readAnyAnswer(answer: RawAnswer): AnySuccess | Unreadable {
  const kind = mediaKind(contentTypeOf(answer.response));
  if (kind !== "json") return success(answer, isTextual(kind) ? answer.text : answer.bytes);
  const body = readJson(answer);
  return body.ok ? success(answer, body.value) : body;
}
