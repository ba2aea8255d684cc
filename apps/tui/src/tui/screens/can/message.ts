import type { ListMove } from "../../lists/list-cursor.ts";
import type { TextEdit } from "../../lists/text-input.ts";
import type { CanQuestionText } from "./state.ts";

/** What happens to a question. */
export type CanMessage = { readonly area: "can" } &
  /** Asks about the token under the cursor of the table. */
  (
    | { readonly type: "asked-about-token" }
    | { readonly type: "question-set"; readonly question: CanQuestionText }
    | { readonly type: "field-moved"; readonly count: number }
    /** The next choice for the part under the cursor, without a list. */
    | { readonly type: "choice-cycled"; readonly count: number }
    | { readonly type: "picker-opened" }
    | { readonly type: "picker-moved"; readonly move: ListMove }
    | { readonly type: "picked" }
    | { readonly type: "picker-closed" }
    | { readonly type: "edited"; readonly edit: TextEdit }
    /** Opens the form with what the token lacks for the call added to it. */
    | { readonly type: "edit-opened" }
    /** Opens the form for a new token that is for the call alone. */
    | { readonly type: "create-opened" }
    | { readonly type: "answer-scrolled"; readonly count: number }
  );
