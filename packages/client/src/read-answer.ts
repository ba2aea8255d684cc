import type { AnySuccess } from "./answer.ts";
import type { AnswerReaders, AnswerReading } from "./answer-readers.ts";
import { isJsonMediaType, isJsonObject } from "@cftokens/openapi/json";
import { unreadable } from "./parse-json.ts";
import type { Json, RawAnswer, Unreadable } from "./raw-answer.ts";
import { readErrors } from "./read-errors.ts";
import type { AnswerForm, CallDescription } from "./operation-description.ts";

interface ReadCall {
  readonly operation: CallDescription;
  readonly context: AnswerReading;
}

/**
 * Reads an answer: strictly where it claims success, with tolerance where it is a failure, because
 * the API's gateways leave out parts of the envelope. An undocumented success status is read like
 * the documented one.
 */
export function readAnswer({ operation, context }: ReadCall, answer: RawAnswer): AnySuccess | Unreadable {
  return answer.response.ok ? readSuccess(operation, answer, context.readers) : context.readFailure(answer);
}

function readSuccess(
  operation: CallDescription,
  answer: RawAnswer,
  readers: AnswerReaders,
): AnySuccess | Unreadable {
  const form = formOf(operation, answer.response.status);
  if (form === "empty") return success(answer, undefined);
  const other = readers.other?.(answer, form);
  if (other !== undefined) return other;
  const body = readJson(answer);
  if (!body.ok) return body;
  return form === "envelope" ? openEnvelope(answer, body.value) : success(answer, body.value);
}

/** How an answer of this status is read. */
export function formOf({ answers }: CallDescription, status: number): AnswerForm {
  return answers[status] ?? answers["2XX"] ?? answers["default"] ?? Object.values(answers)[0] ?? "json";
}

/** A success, with what was read of its body, and what else an envelope says. */
export function success(
  { response: { status, headers } }: Pick<RawAnswer, "response">,
  result: unknown,
  { resultInfo, messages }: Pick<AnySuccess, "resultInfo" | "messages"> = {
    resultInfo: undefined,
    messages: [],
  },
): AnySuccess {
  return { ok: true, status, result, resultInfo, messages, headers };
}

function openEnvelope(answer: RawAnswer, envelope: unknown): AnySuccess | Unreadable {
  const {
    success: claimed,
    result,
    result_info: resultInfo,
    messages,
  } = isJsonObject(envelope) ? envelope : {};
  if (!isJsonObject(envelope) || typeof claimed !== "boolean")
    return unreadable("unexpected-shape", "the body is JSON, but not Cloudflare's envelope");
  if (!claimed) return { ...unreadable("unsuccessful"), errors: readErrors(envelope) };
  if (!Object.hasOwn(envelope, "result"))
    return unreadable("unexpected-shape", "the envelope says success and has no `result`");
  return success(answer, result, {
    resultInfo: resultInfo ?? undefined,
    messages: Array.isArray(messages) ? messages : [],
  });
}

/** Reads a failure of Cloudflare's API, whose gateways leave out parts of the envelope. */
export function readFailure(answer: RawAnswer): Unreadable {
  const body = /^\s*\{/u.test(answer.text) ? answer.parse(answer.text) : readJson(answer);
  if (!body.ok) return body;
  const { success: claimed, errors } = isJsonObject(body.value) ? body.value : {};
  if (claimed === true || (claimed !== false && !Array.isArray(errors)))
    return unreadable("unexpected-shape", "the body is JSON, but not Cloudflare's failure envelope");
  return { ...unreadable("api"), errors: readErrors({ errors }) };
}

/** A body that has to be JSON, also by its content type. */
export function readJson({ response, text, parse }: RawAnswer): Json {
  if (text.trim() === "") return unreadable("empty-body", "the body is empty");
  const type = contentTypeOf(response);
  if (!isJsonMediaType(type))
    return unreadable("not-json", `the body is ${type || "of no stated type"}`, text);
  return parse(text);
}

/** What a message says of its body; empty where it says nothing. */
export function contentTypeOf({ headers }: Response): string {
  return headers.get("content-type") ?? "";
}
