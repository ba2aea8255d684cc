import type { AnsweredCall } from "@cftokens/explorer";
import type { SafeText } from "@cftokens/workbench/text";
import type { ListMove } from "../../lists/list-cursor.ts";
import type { Comparison, KnownCalls } from "./state.ts";

/** What happens to the calls that are kept, besides what happens to every list. */
export type HistoryMessage = { readonly area: "history" } & (
  | { readonly type: "opened" }
  | { readonly type: "closed" }
  | { readonly type: "received"; readonly calls: KnownCalls }
  /** A call was read, to be looked at. */
  | { readonly type: "call-read"; readonly call: AnsweredCall }
  /** The call is to be made again: at once, or after its values were changed. */
  | { readonly type: "replay-requested"; readonly how: "as-it-was" | "edited" }
  | { readonly type: "failed"; readonly reason: SafeText }
  /** The answer to the call is to be compared: with the next one of which that is said. */
  | { readonly type: "compare-requested" }
  | { readonly type: "compared"; readonly comparison: Comparison }
  | { readonly type: "comparison-scrolled"; readonly move: ListMove }
  | { readonly type: "comparison-closed" }
  | { readonly type: "removal-requested"; readonly what: "one" | "all" }
  | { readonly type: "removal-confirmed"; readonly id: number | undefined }
);
