/** What happens to the permission groups besides what happens to every list. */
export interface GroupsMessage {
  readonly area: "groups";
  /** Only groups that a token holds, or all. */
  readonly type: "held-toggled";
}
