/** What happens while it is not known whether a change was made. */
export type DoubtMessage = { readonly area: "doubt" } & (
  | { readonly type: "looked-again" }
  /** Goes to the table, at the token. */
  | { readonly type: "table-opened" }
  /** Goes back to where the change can be sent once more. */
  | { readonly type: "went-back" }
);
