import { bodyHeight } from "../../layout.ts";
import type { WindowSize } from "../../layout.ts";

/** Lines for the list of the palette: the body without the line that is typed in, and the empty one under it. */
export function paletteHeight(size: WindowSize): number {
  return Math.max(1, bodyHeight(size) - 2);
}
