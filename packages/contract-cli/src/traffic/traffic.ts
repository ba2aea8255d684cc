import type { Exchange } from "@cftokens/contract";

/** Exchanges that somebody recorded, in the order in which they were sent. */
export interface Traffic {
  readonly format: "HAR" | "lines";
  readonly recorded: readonly RecordedExchange[];
  /** Why entries were left out that hold nothing to judge, one reason for each. */
  readonly leftOut: readonly string[];
}

export interface RecordedExchange {
  readonly exchange: Exchange;
  /** For people: "entry 3", "line 7". */
  readonly where: string;
}
