import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import type { GroupsMessage } from "./message.ts";

/** The reducer of the permission groups. */
export function updateGroups(state: State, message: GroupsMessage): Step {
  const { holdings } = state;
  switch (message.type) {
    case "held-toggled":
      return stay({ ...state, holdings: { ...holdings, heldOnly: !holdings.heldOnly } });
    case "operations-toggled":
      return stay({ ...state, holdings: { ...holdings, showsOperations: !holdings.showsOperations } });
  }
}
