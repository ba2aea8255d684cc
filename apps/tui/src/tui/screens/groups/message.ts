/** What happens to the permission groups besides what happens to every list. */
export interface GroupsMessage {
  readonly area: "groups";
  readonly type: /** Only groups that a token holds, or all. */
    | "held-toggled"
    /** What the group lets one call, or who holds it. */
    | "operations-toggled";
}
