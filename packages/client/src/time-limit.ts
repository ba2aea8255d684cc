import { type Clock, endAfter } from "./clock.ts";

/** Ends an attempt on the caller's signal or after a time. */
export interface Limit {
  /**
   * Passed to the request, so that the connection is closed too. Undefined where the caller gave
   * neither a signal nor a time: a signal costs a request more than all else that the client does.
   */
  readonly signal: AbortSignal | undefined;
  /** Which of the two ended the attempt, if one did. */
  readonly endedBy: () => "aborted" | "timeout" | undefined;
  /**
   * Settles like the work, or rejects when the limit is reached, even if a `Fetch` ignores its
   * signal. One at a time.
   */
  readonly race: <Value>(work: Promise<Value>) => Promise<Value>;
  /** Releases the caller's signal and the timer. */
  readonly lift: () => void;
}

export interface LimitOptions {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds; undefined for `defaultTimeoutMs`, `Infinity` for no limit. */
  readonly timeoutMs: number | undefined;
}

// How long an attempt may take, its whole answer included, in milliseconds.
const defaultTimeoutMs = 60_000;

/**
 * The limit of one attempt. Each attempt has a signal of its own: one that outlives many requests
 * would slow down every `new Request` that follows it.
 */
export function createLimit(clock: Clock, { signal, timeoutMs }: LimitOptions): Limit {
  const controller = signal === undefined && timeoutMs === undefined ? undefined : new AbortController();
  let endedBy: "aborted" | "timeout" | undefined;
  let reason: unknown;
  let stop: ((reason: unknown) => void) | undefined;
  const milliseconds = timeoutMs ?? defaultTimeoutMs;
  const lift = endAfter(clock, { milliseconds, signal }, (by) => {
    endedBy = by;
    reason = by === "aborted" ? signal?.reason : new Error(`no answer within ${milliseconds} ms`);
    controller?.abort(reason);
    stop?.(reason);
  });
  return {
    signal: controller?.signal,
    endedBy: () => endedBy,
    race: (work) =>
      new Promise((resolve, reject) => {
        if (endedBy !== undefined) reject(reason);
        stop = reject;
        work.then(resolve, reject);
      }),
    lift,
  };
}
