import type { AnySuccess } from "./answer.ts";
import type { ApiError, FailureKind } from "./failure-facts.ts";
import { isDeeperThan, isJsonMediaType, isJsonObject } from "@cftokens/openapi/json";
import { readErrors } from "./read-errors.ts";
import type { AnswerForm, OperationDescription } from "./operation-description.ts";

/** The answer to one call: what `Response` says, and its body, also as text. */
export interface RawAnswer {
  readonly response: Response;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Reads an answer whose status is no success. */
export type FailureReader = (answer: RawAnswer) => Unreadable;

/**
 * An answer that is not a success: what it says, or why it cannot be read. Its texts may hold
 * secrets.
 */
export interface Unreadable {
  readonly ok: false;
  readonly kind: Exclude<
    FailureKind,
    "too-large" | "network" | "timeout" | "aborted" | "invalid-path" | "insecure" | "misconfigured"
  >;
  readonly errors: readonly ApiError[];
  readonly detail?: string;
  /** The body, where an API other than Cloudflare's says with it what is wrong. */
  readonly body?: string;
}

/** What reads the forms of answers that only some APIs have, for those that have them. */
export interface AnswerReaders {
  /** A body of which the document leaves open what it is. */
  readonly any?: (answer: RawAnswer) => AnySuccess | Unreadable;
}

/** How the answers of an API are read. */
export interface AnswerReading {
  readonly readFailure: FailureReader;
  readonly readers: AnswerReaders;
}

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
  if (form === "text") return success(answer, answer.text);
  if (form === "any" && readers.any !== undefined) return readers.any(answer);
  if (form === "bytes" || form === "any") return success(answer, answer.bytes);
  const body = readJson(answer);
  if (!body.ok) return body;
  return form === "envelope" ? openEnvelope(answer, body.value) : success(answer, body.value);
}

function formOf({ answers }: OperationDescription, status: number): AnswerForm {
  return answers[status] ?? answers["2XX"] ?? answers["default"] ?? Object.values(answers)[0] ?? "json";
}

/** A success without an envelope, with what was read of its body. */
export function success({ response }: RawAnswer, result: unknown): AnySuccess {
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

type Json = { readonly ok: true; readonly value: unknown } | Unreadable;

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

/** A JSON text as a value, or why it cannot be one. */
export function parseJson(text: string): Json {
  if (isDeeperThan(deepestAnswer, text))
    return failed("unexpected-shape", [], `the body is JSON nested deeper than ${deepestAnswer} levels`);
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return failed("broken-json", [], `the body is JSON that is malformed or breaks off: ${text}`);
  }
}

// The documented answers need 8 levels; whoever takes an answer apart calls itself at each.
const deepestAnswer = 100;

function failed(kind: Unreadable["kind"], errors: readonly ApiError[], detail?: string): Unreadable {
  return { ok: false, kind, errors, ...(detail !== undefined && { detail }) };
}
