/** What happens to the menu of equivalents. */
export type EquivalentsMessage = { readonly area: "equivalents" } & (
  | { readonly type: "opened" }
  | { readonly type: "switched"; readonly count: number }
  | { readonly type: "scrolled"; readonly count: number }
  /** The one that is shown goes to the clipboard. */
  | { readonly type: "copied" }
);
