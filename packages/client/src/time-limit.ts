import type { Clock } from "./clock.ts";

/** Aborts an attempt on the caller's signal or after a time. */
export interface Limit {
  /** Passed to the request, so that the connection is closed too. */
  readonly signal: AbortSignal;
  /** Which of the two ended the attempt, if one did. */
  readonly endedBy: () => "aborted" | "timeout" | undefined;
  /**
   * Settles like the work, or rejects when the limit is reached, even if a `Fetch` ignores its
   * signal.
   */
  readonly race: <Value>(work: Promise<Value>) => Promise<Value>;
  /** Releases the caller's signal and the timer. */
  readonly lift: () => void;
}

export interface LimitOptions {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds; undefined for no limit. */
  readonly timeoutMs: number | undefined;
}

/**
 * The limit of one attempt, or undefined when there is none. Each attempt has a signal of its own:
 * one that outlives many requests would slow down every `new Request` that follows it.
 */
export function createLimit(clock: Clock, { signal, timeoutMs }: LimitOptions): Limit | undefined {
  if (signal === undefined && timeoutMs === undefined) return undefined;
  const controller = new AbortController();
  const { promise: ended, reject } = Promise.withResolvers<never>();
  ended.catch(() => undefined);
  let endedBy: "aborted" | "timeout" | undefined;
  const end = (by: "aborted" | "timeout", reason: unknown) => {
    endedBy ??= by;
    controller.abort(reason);
    reject(reason);
  };
  const abort = () => end("aborted", signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  const cancelTimer =
    timeoutMs === undefined
      ? undefined
      : clock.after(timeoutMs, () => end("timeout", new Error(`no answer within ${timeoutMs} ms`)));
  return {
    signal: controller.signal,
    endedBy: () => endedBy,
    race: (work) => Promise.race([work, ended]),
    lift: () => {
      signal?.removeEventListener("abort", abort);
      cancelTimer?.();
    },
  };
}
