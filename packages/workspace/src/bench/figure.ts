/** What a figure is, before it is measured. */
export interface FigureDefinition {
  /** What a user waits for, or pays with, on our side, such as "the first page of tokens". */
  readonly what: string;
  /** What a user would take instead, or what it cannot be quicker than. */
  readonly peer: string;
  /** Of both sides, such as `ms`. */
  readonly unit: string;
  /** The limit of ours divided by the peer. */
  readonly asked: Asked;
}

/** A limit, with its direction. */
export type Asked = { readonly atMost: number } | { readonly atLeast: number };

/** The middle of some ratios, and the interval in which their true median lies. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** What both sides took, round by round. */
export interface FigureRounds<Name extends string = string> {
  readonly name: Name;
  readonly ours: readonly number[];
  readonly peer: readonly number[];
  /** Whether it is a count, or a size, which is the same every time: one round says it all. */
  readonly isCounted: boolean;
}

/** What became of a figure. */
export type FigureResult = MeasuredResult | UnmeasuredResult;

/** A figure that was measured. */
export interface MeasuredResult {
  readonly verdict: "met" | "missed" | "unclear";
  readonly rounds: number;
  /** The median of our side. */
  readonly ours: number;
  /** The median of the peer. */
  readonly peer: number;
  /** Of the ratios of the rounds, ours to the peer. */
  readonly ratio: Spread;
}

/** A figure that was not measured: it failed, or needs data that is not there. */
export interface UnmeasuredResult {
  readonly verdict: "failed" | "skipped";
  /** What went wrong, or how to give what is missing. */
  readonly reason: string;
}

/** A figure with what became of it. `name` is stable, in kebab-case. */
export interface Figure {
  readonly name: string;
  readonly definition: FigureDefinition;
  readonly result: FigureResult;
}
