import type { RetryOptions } from "./retry.ts";

/** Options of a single call. What is left out falls back to the option of the client. */
export interface CallOptions {
  /** Aborts the whole call, including the waits between attempts. */
  readonly signal?: AbortSignal;
  /** How often this call may be sent, and how long it waits. An unsafe call is never repeated. */
  readonly retry?: RetryOptions;
  /**
   * How long one attempt of this call may take, its whole answer included, in milliseconds;
   * `Infinity` for no limit.
   */
  readonly timeoutMs?: number;
}
