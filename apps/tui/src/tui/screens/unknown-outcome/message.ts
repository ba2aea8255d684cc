/** What happens while the outcome of a change is unknown. */
export type UnknownOutcomeMessage = { readonly area: "unknown-outcome" } & (
  | { readonly type: "looked-again" }
  /** Goes to the table, at the token. */
  | { readonly type: "table-opened" }
  /** Goes back to where the change can be sent once more. */
  | { readonly type: "went-back" }
);
