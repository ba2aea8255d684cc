import type { AnswerDifference, CallSummary } from "@cftokens/explorer";
import type { SafeText } from "@cftokens/workbench/text";
import { emptyFilterList, type FilterList } from "../../lists/filter-list.ts";

/** The calls that are kept, as the screen was left. */
export interface HistoryState extends FilterList<HistoryItem> {
  readonly calls: KnownCalls;
  /** The call that another one is to be compared with. */
  readonly marked: number | undefined;
  /** What is not the same in two answers, while it is looked at. */
  readonly comparison: Comparison | undefined;
}

/** Two answers side by side. */
export interface Comparison {
  readonly ids: readonly [before: number, after: number];
  readonly differences: readonly AnswerDifference[];
  readonly isCut: boolean;
  /** The first line that is seen. */
  readonly top: number;
}

/** What is known of the calls that are kept. */
export type KnownCalls =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly calls: readonly CallSummary[] }
  /** None are kept, or they cannot be read. */
  | { readonly status: "none"; readonly reason: SafeText };

/** A call in the list. */
export interface HistoryItem {
  readonly key: string;
  readonly call: CallSummary;
}

/** The screen before anybody went there. */
export const initialHistory: HistoryState = {
  ...emptyFilterList(),
  calls: { status: "loading" },
  marked: undefined,
  comparison: undefined,
};
