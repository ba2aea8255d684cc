/** How many calls the API still takes, as its last answer said. */
export interface RateBudget {
  readonly left: number;
  /** Calls in one window; undefined when the API does not say. */
  readonly limit: number | undefined;
  /** Seconds until the window ends. */
  readonly seconds: number;
  /** Until when lists wait for more calls, in milliseconds since the epoch; unset while none do. */
  readonly waitsUntil?: number;
}

/**
 * Reads `Ratelimit: "default";r=1190;t=299` and `Ratelimit-Policy: "default";q=1200;w=300`. Source:
 * Cloudflare's changelog of 2025-09-03, after draft-ietf-httpapi-ratelimit-headers.
 */
export function parseBudget(headers: Headers): RateBudget | undefined {
  const left = parameter(headers.get("ratelimit"), "r");
  const seconds = parameter(headers.get("ratelimit"), "t");
  if (left === undefined || seconds === undefined) return undefined;
  return { left, seconds, limit: parameter(headers.get("ratelimit-policy"), "q") };
}

function parameter(header: string | null, name: string): number | undefined {
  const text = new RegExp(String.raw`;\s*${name}=(\d{1,12})\b`, "u").exec(header ?? "")?.[1];
  return text === undefined ? undefined : Number(text);
}
