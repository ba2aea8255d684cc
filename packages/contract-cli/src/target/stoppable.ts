import { setImmediate } from "node:timers/promises";
import type { Fetch } from "@cftokens/openapi";

/** What can be stopped once, and then stays so. */
export interface Stoppable {
  /**
   * A Fetch that stops with the others: on a stop, requests that are under way fail at once, and
   * later ones are not sent. Its first failure stops all of them.
   */
  readonly wrap: (fetch: Fetch) => Fetch;
  /** Stops: every request fails with this error. */
  readonly stop: (error: Error) => void;
  /** Throws the error of the stop, if there was one: users of a Fetch may have caught it. */
  readonly throwIfStopped: () => void;
}

/** Creates what ends a run, whatever catches the error. */
export function createStoppable(): Stoppable {
  const stops = new AbortController();
  const { signal } = stops;
  const stop = (error: Error) => {
    if (!signal.aborted) stops.abort(error);
  };
  return {
    stop,
    wrap: (fetch) => async (request) => {
      // A Fetch in this process may never let a signal of the system through.
      await setImmediate();
      signal.throwIfAborted();
      try {
        return await sendUntil(signal, fetch, request);
      } catch (error) {
        stop(error instanceof Error ? error : new Error(String(error)));
        throw signal.reason;
      }
    },
    throwIfStopped: () => signal.throwIfAborted(),
  };
}

// Each request has a signal of its own: one for all would keep what hangs on it.
async function sendUntil(signal: AbortSignal, fetch: Fetch, request: Request): Promise<Response> {
  const own = new AbortController();
  const stopped = Promise.withResolvers<never>();
  const onStop = () => {
    stopped.reject(signal.reason);
    own.abort(signal.reason);
  };
  signal.addEventListener("abort", onStop);
  try {
    return await Promise.race([fetch(new Request(request, { signal: own.signal })), stopped.promise]);
  } finally {
    signal.removeEventListener("abort", onStop);
  }
}
