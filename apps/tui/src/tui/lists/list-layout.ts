import { bodyHeight, type WindowSize } from "../layout.ts";

/** How the body of a screen with a list is divided: the list, and what stands above or below it. */
export interface ListLayout {
  readonly list: number;
  /** Lines under the list for more about the item under the cursor. */
  readonly about: number;
  /** Lines of the plot above the list, its axis included. */
  readonly plot: number;
}

/** Lines above a list: the location, and the names of the columns. */
export const listHead = 2;

/** Divides the body under its head; never less than one line is for the list. */
export function listLayout(size: WindowSize, beside?: "about" | "much-about" | "plot"): ListLayout {
  const room = bodyHeight(size) - listHead;
  const about =
    beside === "about"
      ? Math.max(3, Math.min(8, Math.floor(room / 3)))
      : beside === "much-about"
        ? Math.max(3, Math.floor((room * 2) / 3))
        : 0;
  const plot = beside === "plot" ? Math.max(4, Math.min(7, Math.floor(room / 2))) : 0;
  return { about, plot, list: Math.max(1, room - (about > 0 ? about + 1 : 0) - plot) };
}
