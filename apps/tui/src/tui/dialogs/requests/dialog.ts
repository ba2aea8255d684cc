import type { DialogModule } from "../dialog.ts";
import { requestsBindings } from "./keymap.ts";

/** The log of requests. */
export const requestsDialog: DialogModule = {
  keys: requestsBindings,
  scopes: ["requests"],
  title: "Requests",
};
