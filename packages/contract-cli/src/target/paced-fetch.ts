import type { Fetch } from "@cftokens/openapi";

export interface Pace {
  /** Milliseconds from one request to the next. */
  readonly interval: number;
  /** The time, in milliseconds. */
  readonly now: () => number;
  /** Ends with an error when the signal is aborted. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * Cloudflare's limit is 1200 requests in 5 minutes,
 * https://developers.cloudflare.com/fundamentals/api/reference/limits/
 */
export const livePace = 250;

/**
 * A Fetch that keeps a pace, however many callers it has. It repeats a request that is answered
 * with 429 after its `retry-after`, up to five minutes and three times; all other requests wait
 * meanwhile.
 */
export function pacedFetch(fetch: Fetch, { interval, now, wait }: Pace): Fetch {
  let free = 0;
  async function takeTurn(signal: AbortSignal): Promise<void> {
    const turn = Math.max(free, now());
    free = turn + interval;
    if (turn > now()) await wait(turn - now(), signal);
  }
  async function send(request: Request, retries: number): Promise<Response> {
    await takeTurn(request.signal);
    const response = await fetch(request.clone());
    const pause = response.status === 429 ? readRetryAfter(response, now()) : undefined;
    if (pause === undefined || retries === 0) return response;
    await response.body?.cancel();
    free = Math.max(free, now() + pause);
    return send(request, retries - 1);
  }
  return (request) => send(request, 3);
}

const longestPause = 300_000;

// Reads the pause in milliseconds: a second where the answer names none (RFC 9110, section 10.2.3).
function readRetryAfter(response: Response, now: number): number | undefined {
  const text = response.headers.get("retry-after") ?? "1";
  const pause = /^\d+$/u.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return pause <= longestPause ? Math.max(pause, 0) : undefined;
}
