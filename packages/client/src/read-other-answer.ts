import { isTextual, mediaKind } from "@cftokens/openapi/json";
import type { AnySuccess } from "./answer.ts";
import type { AnswerForm } from "./operation-description.ts";
import type { RawAnswer, Unreadable } from "./raw-answer.ts";
import { contentTypeOf, readJson, success } from "./read-answer.ts";

/**
 * Reads a body that is text or bytes, or of which the document leaves open what it is: then its own
 * content type says so. Undefined for a body that has to be JSON.
 */
export function readOtherAnswer(answer: RawAnswer, form: AnswerForm): AnySuccess | Unreadable | undefined {
  if (form === "text") return success(answer, answer.text);
  if (form === "bytes") return success(answer, answer.bytes);
  if (form !== "any") return undefined;
  const kind = mediaKind(contentTypeOf(answer.response));
  if (kind !== "json") return success(answer, isTextual(kind) ? answer.text : answer.bytes);
  const body = readJson(answer);
  return body.ok ? success(answer, body.value) : body;
}
