import type { Redact } from "./redact-known.ts";

/**
 * Copies an error and its causes with name, message and code alone, without secrets: errors of
 * fetch implementations may carry the request with its headers.
 */
export function safeCause(thrown: unknown, redact: Redact, depth = 0): Error {
  if (!(thrown instanceof Error)) return new Error(redact(typeof thrown === "string" ? thrown : "no text"));
  const inner =
    thrown.cause === undefined || depth === deepest ? undefined : safeCause(thrown.cause, redact, depth + 1);
  const copy = new Error(redact(thrown.message), inner && { cause: inner });
  const code = "code" in thrown && typeof thrown.code === "string" ? { code: redact(thrown.code) } : {};
  return Object.assign(copy, { name: redact(thrown.name) }, code);
}

const deepest = 5;
