import type { Scope } from "../../keys/binding.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { withBudget } from "../../text/with-budget.ts";
import type { ScreenModule } from "../screen.ts";
import { canSource } from "./equivalent.ts";
import { canBindings } from "./keymap.ts";
import { type CanState, isCanTyping } from "./state.ts";

/** May a token make a call, and why. */
export const canScreen: ScreenModule<"can"> = {
  keys: canBindings,
  title: () => ["Can it?"],
  status: (_, state) => withBudget(canStatus(state.can), state),
  scopes: (_, { can }) => canScopes(can),
  asksForOperations: () => true,
  edited: (edit) => ({ area: "can", type: "edited", edit }),
  equivalent: (_, state) => canSource(state),
};

function canScopes(can: CanState): readonly Scope[] {
  if (can.picker !== undefined) return ["can-picker", "typing"];
  return isCanTyping(can) ? ["can-text", "typing"] : ["can", "screens", "global"];
}

function canStatus({ picker, field }: CanState): StyledLine {
  if (picker !== undefined) return [{ text: " Type to find, Enter chooses" }];
  switch (field) {
    case "ip":
      return [{ text: " An IPv4 or IPv6 address; empty: not known" }];
    case "at":
      return [{ text: " A date, a time, +30d or -2h; empty: now" }];
    default:
      return [{ text: " What the owner's own role allows is not known here", tone: "dim" }];
  }
}
