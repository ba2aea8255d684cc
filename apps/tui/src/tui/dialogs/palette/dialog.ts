import type { DialogModule } from "../dialog.ts";
import { paletteBindings } from "./keymap.ts";

/** The command palette: every action by its name. */
export const paletteDialog: DialogModule = {
  keys: paletteBindings,
  scopes: ["palette", "typing"],
  title: "Actions",
  edited: (edit) => ({ area: "palette", type: "edited", edit }),
};
