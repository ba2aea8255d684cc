/** Time, handed in so that waiting can be tested without waiting. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls `act` once after some milliseconds. The function that it returns cancels that. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** What ends a wait: the time, or a signal. */
export interface End {
  readonly milliseconds: number;
  readonly signal: AbortSignal | undefined;
}

/** Calls `act` once, when the time has passed or the signal aborts. What it gives lifts that. */
export function endAfter(
  clock: Clock,
  { milliseconds, signal }: End,
  act: (by: "aborted" | "timeout") => void,
): () => void {
  const abort = () => end("aborted");
  const cancel = milliseconds > longestTimer ? undefined : clock.after(milliseconds, () => end("timeout"));
  signal?.addEventListener("abort", abort);
  const lift = () => {
    signal?.removeEventListener("abort", abort);
    cancel?.();
  };
  const end = (by: "aborted" | "timeout") => {
    lift();
    act(by);
  };
  return lift;
}

// Timers of JavaScript take 32 bits, and fire at once for more: that is 24 days, no limit at all.
const longestTimer = 2 ** 31 - 1;

/** Waits until the time has passed or the signal aborts. Returns whether the time has passed. */
export function wait(clock: Clock, milliseconds: number, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve(false);
    else endAfter(clock, { milliseconds, signal }, (by) => resolve(by === "timeout"));
  });
}
