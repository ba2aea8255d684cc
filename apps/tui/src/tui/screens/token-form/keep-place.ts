import type { State } from "../../state.ts";
import { withPlace } from "./form-field.ts";
import { withCreate } from "./with-create.ts";

/** The state with the place of an open form written down: what it shows stays, whatever accounts and zones come later. */
export function keepPlace(state: State): State {
  const { screen, places } = state;
  if (screen.name !== "create") return state;
  const draft = withPlace(screen.create.draft, places);
  return draft === screen.create.draft ? state : withCreate(state, { ...screen.create, draft });
}
