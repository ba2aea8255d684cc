import type { Exchange } from "@cftokens/contract";

/** Exchanges that somebody recorded, in the order in which they were sent. */
export interface Traffic {
  readonly format: "HAR" | "lines";
  readonly recorded: readonly RecordedExchange[];
  /**
   * How many entries hold nothing to judge: requests without an answer, and preflights of browsers.
   */
  readonly leftOut: number;
}

export interface RecordedExchange {
  readonly exchange: Exchange;
  /** For people: "entry 3", "line 7". */
  readonly where: string;
}
