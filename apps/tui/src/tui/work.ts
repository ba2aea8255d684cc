/** What the user may have to wait for. */
export type Work = "change" | "delivery" | "lists" | "groups";
