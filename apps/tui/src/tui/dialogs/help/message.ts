/** What happens to the help. */
export type HelpMessage = { readonly area: "help" } & (
  | { readonly type: "opened" }
  | { readonly type: "scrolled"; readonly count: number }
);
