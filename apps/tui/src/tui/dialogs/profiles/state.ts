/** The list of profiles, and the place of the cursor in it. */
export interface ProfilesState {
  readonly kind: "profiles";
  readonly cursor: number;
}
