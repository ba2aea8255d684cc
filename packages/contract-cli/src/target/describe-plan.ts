import { livePace } from "./paced-fetch.ts";

/**
 * Says how many requests a live run will send and how long that takes, in one line; `stopKey` ends
 * it.
 */
export function describePlan(requests: number, stopKey: string): string {
  const seconds = Math.ceil((requests * livePace) / 1000);
  const time = seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
  return `About ${requests} requests, ${1000 / livePace} a second: ${time}. ${stopKey} ends it and removes what it made.`;
}
