import type { DialogModule } from "../dialog.ts";
import { commandBindings } from "./keymap.ts";

/** A command of the user, and what it printed. */
export const commandDialog: DialogModule = {
  keys: commandBindings,
  scopes: ["command"],
  title: "Command",
};
