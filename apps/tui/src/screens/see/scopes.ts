import type { Scope } from "../../keymap.ts";
import type { SeeScreen, State } from "../../state.ts";
import { isCanTyping } from "../can/state.ts";

/** The scopes that take keys on a screen that looks at all tokens, nearest first. */
export function seeScopes(name: SeeScreen, { see }: Pick<State, "see">): readonly Scope[] {
  if (name === "can") {
    if (see.can.picker !== undefined) return ["can-picker", "typing"];
    return isCanTyping(see.can) ? ["can-text", "typing"] : ["can", "screens", "global"];
  }
  if (see[name].filtering) return ["see-filter", "typing"];
  return [name === "groups" ? "group-list" : name, "see", "screens", "global"];
}
