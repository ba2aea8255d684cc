import type { Scope } from "../../keys/binding.ts";
import type { State } from "../../state.ts";
import type { SeeScreen } from "./see-screen.ts";
import { isCanTyping } from "../can/state.ts";

/** The scopes that take keys on a screen that looks at all tokens, nearest first. */
export function seeScopes(name: SeeScreen, { see }: Pick<State, "see">): readonly Scope[] {
  if (name === "can") {
    if (see.can.picker !== undefined) return ["can-picker", "typing"];
    return isCanTyping(see.can) ? ["can-text", "typing"] : ["can", "screens", "global"];
  }
  if (name === "operations" && see.opened !== undefined)
    return see.opened.asking === undefined
      ? ["operation", "screens", "global"]
      : ["operation-value", "typing"];
  if (see[name].filtering) return ["see-filter", "typing"];
  return [listScope(name), "see", "screens", "global"];
}

function listScope(name: Exclude<SeeScreen, "can">): Scope {
  if (name === "groups") return "group-list";
  return name === "operations" ? "operation-list" : name;
}
