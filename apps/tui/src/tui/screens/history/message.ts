import type { AnsweredCall } from "@cftokens/explorer";
import type { SafeText } from "@cftokens/workbench/text";
import type { KnownCalls } from "./state.ts";

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
  | { readonly type: "removal-requested"; readonly what: "one" | "all" }
  | { readonly type: "removal-confirmed"; readonly id: number | undefined }
);
