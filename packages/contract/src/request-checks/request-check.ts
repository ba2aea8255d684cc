import type { CheckDescription } from "../check.ts";
import type { Observation } from "../observation.ts";
import type { Exchange } from "../exchange.ts";

/** One question about the answer to a request that was made up to be accepted or refused. Pure. */
export interface RequestCheck extends CheckDescription {
  /** `about` says what is special about the request: "breaks maxLength at /name". */
  readonly check: (exchange: Exchange, about: string) => readonly Observation[];
}
