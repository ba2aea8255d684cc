import type { RetryOptions } from "./retry.ts";

/** What every call takes beside its own values; the client's options hold where one is left out. */
export interface CallOptions {
  /** Ends the whole call, waits between attempts included. */
  readonly signal?: AbortSignal;
  /** How often this call is sent at most, and how long it waits. What could do harm is never sent again. */
  readonly retry?: RetryOptions;
  /** How long one attempt of this call may take, in milliseconds. */
  readonly timeoutMs?: number;
}
