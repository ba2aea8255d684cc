import type { Fetch } from "@cftokens/openapi";

/** A Fetch that can be stopped, and that stops by itself when it fails. */
export interface StoppableFetch {
  readonly fetch: Fetch;
  /** From now on nothing is sent, and every request fails with this error. */
  readonly stop: (error: Error) => void;
  /** Throws what the Fetch was stopped by; whoever used it may have taken that for an answer. */
  readonly throwIfStopped: () => void;
}

/** Wraps a Fetch so that its first failure ends the run, whatever is between it and the command. */
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
