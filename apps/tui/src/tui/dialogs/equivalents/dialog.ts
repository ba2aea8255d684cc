import type { DialogModule } from "../dialog.ts";
import { equivalentsBindings } from "./keymap.ts";

/** "Copy as": the call behind the screen in other languages. */
export const equivalentsDialog: DialogModule = {
  keys: equivalentsBindings,
  scopes: ["equivalents"],
  title: "Copy as",
};
