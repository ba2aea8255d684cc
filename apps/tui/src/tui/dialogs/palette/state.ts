import { type TextInput, textInput } from "../../lists/text-input.ts";

/** The command palette: what is looked for, and the place of the cursor in what was found. */
export interface PaletteState {
  readonly kind: "palette";
  readonly query: TextInput;
  readonly cursor: number;
}

/** The palette as it opens. */
export const openPalette: PaletteState = { kind: "palette", query: textInput(), cursor: 0 };
