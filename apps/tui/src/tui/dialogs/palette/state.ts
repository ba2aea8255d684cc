import { bodyHeight, type WindowSize } from "../../layout.ts";
import { type TextInput, textInput } from "../../lists/text-input.ts";

/** The command palette: what is looked for, and the place of the cursor in what was found. */
export interface PaletteState {
  readonly kind: "palette";
  readonly query: TextInput;
  readonly cursor: number;
}

/** The palette as it opens. */
export const openPalette: PaletteState = { kind: "palette", query: textInput(), cursor: 0 };

/**
 * Lines for the list of the palette: the body without the line that is typed in, and the empty one
 * under it.
 */
export function paletteHeight(size: WindowSize): number {
  return Math.max(1, bodyHeight(size) - 2);
}
