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
  if (!isJsonObject(value)) return [{ ...error, chain: [] }];
  const source = value["source"];
  const documentationUrl = textOf(value["documentation_url"]);
  const pointer = isJsonObject(source) ? textOf(source["pointer"]) : undefined;
  return [
    {
      ...error,
      ...(documentationUrl !== undefined && { documentationUrl }),
      ...(pointer !== undefined && { pointer }),
      chain: readChain(value["error_chain"], 0).slice(0, mostErrors),
    },
  ];
}

function readChain(value: unknown, depth: number): readonly ChainedError[] {
  return depth === mostErrors ? [] : listOf(value).flatMap((cause) => readCause(cause, depth));
}

function readCause(value: unknown, depth: number): readonly ChainedError[] {
  const cause = readCodeAndText(value);
  const behind = isJsonObject(value) ? readChain(value["error_chain"], depth + 1) : [];
  return cause === undefined ? behind : [cause, ...behind];
}

function readCodeAndText(value: unknown): ChainedError | undefined {
  if (typeof value === "string") return { message: value };
  if (!isJsonObject(value)) return undefined;
  const code = codeOf(value["code"]);
  const message = textOf(value["message"]);
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

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
