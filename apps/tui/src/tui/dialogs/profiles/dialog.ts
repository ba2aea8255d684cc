import type { DialogModule } from "../dialog.ts";
import { profilesBindings } from "./keymap.ts";

/** The list of profiles. */
export const profilesDialog: DialogModule = {
  keys: profilesBindings,
  scopes: ["profiles"],
  title: "Profiles",
};
