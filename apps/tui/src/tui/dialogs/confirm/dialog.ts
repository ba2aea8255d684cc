import type { DialogModule } from "../dialog.ts";
import { confirmDialogBindings } from "./keymap.ts";

/** A question to be answered with yes or no. */
export const confirmDialog: DialogModule = { keys: confirmDialogBindings, scopes: ["confirm"] };
