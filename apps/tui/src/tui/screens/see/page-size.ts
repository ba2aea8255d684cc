import { bodyHeight } from "../../layout.ts";
import type { SeeScreen } from "./see-screen.ts";
import type { WindowSize } from "../../layout.ts";

/** How the body of a screen with a list is divided: the list, and what stands above or below it. */
export interface SeeLayout {
  readonly list: number;
  /** Lines for what is told of the item under the cursor. */
  readonly about: number;
  /** Lines of the plot, its axis included. */
  readonly plot: number;
}

/** Divides the body: one line for the location, one for the heading, and never less than one for the list. */
export function seeLayout(screen: SeeScreen, size: WindowSize): SeeLayout {
  const room = bodyHeight(size) - 2;
  const about =
    screen === "risks" || screen === "groups" ? Math.max(3, Math.min(8, Math.floor(room / 3))) : 0;
  const plot = screen === "calendar" ? Math.max(4, Math.min(7, Math.floor(room / 2))) : 0;
  return { about, plot, list: Math.max(1, room - (about > 0 ? about + 1 : 0) - plot) };
}
