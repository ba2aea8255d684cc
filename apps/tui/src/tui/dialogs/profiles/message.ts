/** What happens to the list of profiles. */
export type ProfilesMessage = { readonly area: "profiles" } & (
  | { readonly type: "opened" }
  | { readonly type: "moved"; readonly count: number }
  /**
   * The user wants to work with the profile under the cursor; asked first when something would be
   * lost.
   */
  | { readonly type: "chosen" }
  | { readonly type: "confirmed"; readonly name: string }
);
