import { isJsonObject } from "@cftokens/openapi/json";
import type { ApiError, ChainedError } from "./failure-facts.ts";

/**
 * The errors of a failure envelope. Live answers leave out `code`, nest causes in `error_chain`, or
 * give bare strings: whatever has a text is kept.
 */
export function readErrors(envelope: Readonly<Record<string, unknown>>): readonly ApiError[] {
  return listOf(envelope["errors"]).slice(0, mostErrors).flatMap(readError);
}

const mostErrors = 20;

function readError(value: unknown): readonly ApiError[] {
  const error = readCodeAndText(value);
  if (error === undefined) return [];
  const { source, documentation_url: page, error_chain: causes } = membersOf(value);
  const documentationUrl = textOf(page);
  const pointer = textOf(membersOf(source)["pointer"]);
  return [
    {
      ...error,
      ...(documentationUrl && { documentationUrl }),
      ...(pointer && { pointer }),
      chain: readChain(causes, 0).slice(0, mostErrors),
    },
  ];
}

function readChain(value: unknown, depth: number): readonly ChainedError[] {
  return depth === mostErrors ? [] : listOf(value).flatMap((cause) => readCause(cause, depth));
}

function readCause(value: unknown, depth: number): readonly ChainedError[] {
  const cause = readCodeAndText(value);
  const behind = readChain(membersOf(value)["error_chain"], depth + 1);
  return cause === undefined ? behind : [cause, ...behind];
}

function readCodeAndText(value: unknown): ChainedError | undefined {
  if (typeof value === "string") return { message: value };
  const { code: written, message: text } = membersOf(value);
  const code = codeOf(written);
  const message = textOf(text);
  if (code === undefined && message === undefined) return undefined;
  return { ...(code !== undefined && { code }), message: message ?? "no text" };
}

function codeOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isJsonObject(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
