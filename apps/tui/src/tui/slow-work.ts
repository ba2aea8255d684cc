import type { Effect } from "./effect.ts";

/** What the user may have to wait for. */
export type Work = "change" | "delivery" | "lists" | "groups";

/** Milliseconds. Waits shorter than this are not announced; they would only flicker. */
export const slowFrom = 200;

/** What an effect has the user wait for; undefined when nobody waits for it. */
export function workOf(effect: Effect): Work | undefined {
  switch (effect.type) {
    case "change-token":
    case "begin-rotation":
      return "change";
    case "write-secret":
    case "pipe-secret":
      return "delivery";
    case "load-tokens":
    case "load-places":
      return "lists";
    case "load-permission-groups":
      return "groups";
    default:
      return undefined;
  }
}

/** Whether the wait is long enough to show. */
export function isSlow({ slow }: { readonly slow: ReadonlySet<Work> }, work: Work): boolean {
  return slow.has(work);
}
