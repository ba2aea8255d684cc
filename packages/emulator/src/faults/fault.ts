import type { Fetch } from "@cftokens/client";

/**
 * Takes what answers rightly and makes of it what is wrong in one way. What it has to remember it
 * remembers for one emulator.
 */
export type Fault = (fetch: Fetch) => Fetch;
