import type { DialogModule } from "../dialog.ts";
import { exportBindings } from "./keymap.ts";

/** Asks for the name of the file that something is written to. */
export const exportDialog: DialogModule = {
  keys: exportBindings,
  scopes: ["export", "typing"],
  edited: (edit) => ({ area: "export", type: "edited", edit }),
};
