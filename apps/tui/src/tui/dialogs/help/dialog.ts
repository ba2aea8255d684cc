import type { DialogModule } from "../dialog.ts";
import { helpBindings } from "./keymap.ts";

/** All keys. */
export const helpDialog: DialogModule = { keys: helpBindings, scopes: ["help"], title: "Keys" };
