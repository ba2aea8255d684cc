import type { ApiFailure } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import type { Principal } from "../routes/principal.ts";

export interface RateLimit {
  /** The most calls in one window. */
  readonly limit: number;
  /** Length of a window, in seconds. */
  readonly window: number;
  /** Whether calls over the limit are refused; all calls are counted. */
  readonly enforced: boolean;
}

/** 1200 calls in 5 minutes (documented). */
export const documentedRateLimit: RateLimit = { limit: 1200, window: 300, enforced: false };

/** One caller's state of the rate limit. */
export interface RateReading {
  readonly headers: Readonly<Record<string, string>>;
  /** The refusal, if the caller is over the limit and the window has not ended. */
  readonly refused: ApiFailure | undefined;
}

export interface RateMeter {
  readonly count: (caller: string, now: Date) => RateReading;
}

interface Window {
  readonly endsAt: number;
  used: number;
}

// The most callers that are remembered; the first one seen is forgotten first.
const remembered = 10_000;

/** Counts calls by caller and window; the header format is documented (changelog of 2025-09-03). */
export function createRateMeter({ limit, window, enforced }: RateLimit): RateMeter {
  const windows = new Map<string, Window>();
  return {
    count(caller, now) {
      const time = now.getTime();
      let current = windows.get(caller);
      if (current === undefined || current.endsAt <= time) {
        windows.delete(caller);
        if (windows.size >= remembered) forgetOldest(windows);
        current = { endsAt: time + window * 1000, used: 0 };
        windows.set(caller, current);
      }
      current.used += 1;
      const seconds = Math.max(1, Math.ceil((current.endsAt - time) / 1000));
      const left = Math.max(0, limit - current.used);
      return {
        headers: {
          ratelimit: `"default";r=${left};t=${seconds}`,
          "ratelimit-policy": `"default";q=${limit};w=${window}`,
        },
        refused:
          enforced && current.used > limit ? apiFailures.tooManyRequests(limit, window, seconds) : undefined,
      };
    },
  };
}

/**
 * The key under which a caller's calls are counted: all tokens of a user and the user's key count
 * together (documented).
 */
export function rateKey({ kind, id }: Principal): string {
  return `${kind} ${id}`;
}

function forgetOldest(windows: Map<string, Window>): void {
  const oldest = windows.keys().next();
  if (!oldest.done) windows.delete(oldest.value);
}
