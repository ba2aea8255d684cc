/** What happens to a new token's secret while it is shown. */
export type SecretMessage = { readonly area: "secret" } & (
  | { readonly type: "reveal-toggled" }
  | { readonly type: "copied" }
  /** Leaves the screen; asked first when the secret was not taken. */
  | { readonly type: "leave-requested" }
  | { readonly type: "left" }
);
