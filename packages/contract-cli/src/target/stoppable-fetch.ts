import type { Fetch } from "@cftokens/openapi";

/** A Fetch that can be stopped, and that stops when it fails. */
export interface StoppableFetch {
  readonly fetch: Fetch;
  /** Stops: nothing more is sent, and every request fails with this error. */
  readonly stop: (error: Error) => void;
  /** Throws the error that stopped the Fetch: its users may have caught it. */
  readonly throwIfStopped: () => void;
}

/** Wraps a Fetch so that its first failure ends the run, whatever catches the error. */
export function stoppableFetch(fetch: Fetch): StoppableFetch {
  let failure: Error | undefined;
  function throwIfStopped(): void {
    if (failure !== undefined) throw failure;
  }
  return {
    async fetch(request) {
      throwIfStopped();
      try {
        return await fetch(request);
      } catch (error) {
        failure ??= error instanceof Error ? error : new Error(String(error));
        throw failure;
      }
    },
    stop(error) {
      failure ??= error;
    },
    throwIfStopped,
  };
}
