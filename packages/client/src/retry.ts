import type { FailureKind } from "./failure-facts.ts";
import type { CallDescription } from "./operation-description.ts";

export interface RetryOptions {
  /** How often a call may be sent, including the first time. Default 3; 1 repeats nothing. */
  readonly attempts?: number;
  /**
   * The longest wait between two attempts, in milliseconds. When the API asks for a longer one
   * (`retry-after`), the call fails at once instead: repeating it earlier would be refused again.
   * Default 60000.
   */
  readonly longestWaitMs?: number;
}

/** What is known about an attempt that failed. */
export interface FailedOutcome {
  readonly kind: FailureKind;
  readonly status?: number | undefined;
  /** What `retry-after` asks for. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * Whether repeating a call is safe.
 *
 * A 429 was refused before any work, so everything whose repetition means the same is sent again:
 * reading, replacing and deleting by id. When it is unknown what happened (no answer, a gateway's
 * answer), `DELETE` is left out as well: its second answer would be 404 for a deletion that worked.
 * `PUT` counts only where the path ends in an id: such a `PUT` replaces an object with the same
 * content, but one that ends in a word acts, as `PUT …/value` makes a new secret each time. `POST`
 * and `PATCH` are never sent twice: a token created twice is one that nobody knows of.
 */
export function mayRepeat(
  { method, path }: Pick<CallDescription, "method" | "path">,
  { kind, status }: FailedOutcome,
): boolean {
  const isUnclear = kind === "network" || kind === "timeout" || unclearStatuses.test(`${status}`);
  if (!isUnclear && status !== 429) return false;
  if (/^(?:GET|HEAD|OPTIONS)$/u.test(method)) return true;
  return path.endsWith("}") && (method === "PUT" || (method === "DELETE" && status === 429));
}

/**
 * Milliseconds until the next attempt; undefined when the API asks for a longer wait than the
 * caller allows.
 */
export function retryDelay(
  attempt: number,
  { retryAfterMs }: FailedOutcome,
  { longestWaitMs, random }: { readonly longestWaitMs: number; readonly random: () => number },
): number | undefined {
  if (retryAfterMs !== undefined) {
    // Many clients get the same time: a little more keeps them from coming back together.
    return retryAfterMs > longestWaitMs ? undefined : retryAfterMs + Math.round(random() * firstBackoffMs);
  }
  const backoff = Math.min(firstBackoffMs * 2 ** (attempt - 1), longestBackoffMs, longestWaitMs);
  return Math.round(backoff * (0.5 + random() / 2));
}

/**
 * Reads `retry-after`, seconds or a date (RFC 9110, 10.2.3), as milliseconds from now; undefined
 * when it is missing or neither.
 */
export function parseRetryAfter(value: string | null | undefined, now: number): number | undefined {
  const text = value?.trim() ?? "";
  if (/^\d{1,9}(?:\.\d+)?$/u.test(text)) return Math.ceil(Number(text) * 1000);
  const date = /^[A-Z][a-z]+, /u.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

// A timeout on the way, a fault of the API or its gateways, and Cloudflare's own 520 to 524 (the
// origin gave no answer).
const unclearStatuses = /^(?:408|50[0234]|52[0-4])$/u;
const firstBackoffMs = 500;
const longestBackoffMs = 8000;
