import type { AnySuccess } from "./answer.ts";
import type { AnswerReaders, AnswerReading } from "./answer-readers.ts";
import type { ApiError } from "./failure-facts.ts";
import { isDeeperThan, isJsonMediaType, isJsonObject } from "@cftokens/openapi/json";
import type { RawAnswer, Unreadable } from "./raw-answer.ts";
import { readErrors } from "./read-errors.ts";
import type { AnswerForm, OperationDescription } from "./operation-description.ts";

/**
 * Reads an answer: strictly where it claims success, with tolerance where it is a failure, because
 * the API's gateways leave out parts of the envelope. An undocumented success status is read like
 * the documented one.
 */
export function readAnswer(
  operation: OperationDescription,
  answer: RawAnswer,
  reading: AnswerReading,
): AnySuccess | Unreadable {
  return answer.response.ok ? readSuccess(operation, answer, reading.readers) : reading.readFailure(answer);
}

function readSuccess(
  operation: OperationDescription,
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
export function formOf({ answers }: OperationDescription, status: number): AnswerForm {
  return answers[status] ?? answers["2XX"] ?? answers["default"] ?? Object.values(answers)[0] ?? "json";
}

/** A success without an envelope, with what was read of its body. */
export function success({ response }: Pick<RawAnswer, "response">, result: unknown): AnySuccess {
  return {
    ok: true,
    status: response.status,
    result,
    resultInfo: undefined,
    messages: [],
    headers: response.headers,
  };
}

function openEnvelope(answer: RawAnswer, envelope: unknown): AnySuccess | Unreadable {
  if (!isJsonObject(envelope) || typeof envelope["success"] !== "boolean") {
    return failed("unexpected-shape", [], "the body is JSON, but not Cloudflare's envelope");
  }
  if (!envelope["success"]) return failed("unsuccessful", readErrors(envelope));
  if (!Object.hasOwn(envelope, "result")) {
    return failed("unexpected-shape", [], "the envelope says success and has no `result`");
  }
  const messages = envelope["messages"];
  return {
    ...success(answer, envelope["result"]),
    resultInfo: envelope["result_info"] ?? undefined,
    messages: Array.isArray(messages) ? messages : [],
  };
}

/** Reads a failure of Cloudflare's API, whose gateways leave out parts of the envelope. */
export function readFailure(answer: RawAnswer): Unreadable {
  const looksLikeObject = answer.text.trimStart().startsWith("{");
  const body = looksLikeObject ? parseJson(answer.text) : readJson(answer);
  if (!body.ok) return body;
  if (!isJsonObject(body.value) || body.value["success"] === true || !looksLikeFailure(body.value)) {
    return failed("unexpected-shape", [], "the body is JSON, but not Cloudflare's failure envelope");
  }
  return failed("api", readErrors(body.value));
}

function looksLikeFailure(body: Readonly<Record<string, unknown>>): boolean {
  return body["success"] === false || Array.isArray(body["errors"]);
}

/** A value, or why it cannot be read. */
export type Json = { readonly ok: true; readonly value: unknown } | Unreadable;

/** A body that has to be JSON, also by its content type. */
export function readJson({ response, text }: RawAnswer): Json {
  if (text.trim() === "") return failed("empty-body", [], "the body is empty");
  const type = contentTypeOf(response);
  if (!isJsonMediaType(type))
    return failed("not-json", [], `the body is ${type || "of no stated type"}: ${text}`);
  return parseJson(text);
}

/** What a message says of its body; empty where it says nothing. */
export function contentTypeOf({ headers }: Response): string {
  return headers.get("content-type") ?? "";
}

/** A JSON text as a value, or why what is called `what` cannot be one. */
export function parseJson(text: string, what = "the body"): Json {
  if (isDeeperThan(deepestAnswer, text))
    return failed("unexpected-shape", [], `${what} is JSON nested deeper than ${deepestAnswer} levels`);
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return failed("broken-json", [], `${what} is JSON that is malformed or breaks off: ${text}`);
  }
}

// The documented answers need 8 levels; whoever takes an answer apart calls itself at each.
const deepestAnswer = 100;

function failed(kind: Unreadable["kind"], errors: readonly ApiError[], detail?: string): Unreadable {
  return { ok: false, kind, errors, ...(detail !== undefined && { detail }) };
}
