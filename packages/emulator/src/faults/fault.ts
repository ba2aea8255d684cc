import type { Fetch } from "@cftokens/client";

/** Wraps a correct `Fetch` into one that is wrong in one way. Any state belongs to one emulator. */
export type Fault = (fetch: Fetch) => Fetch;
