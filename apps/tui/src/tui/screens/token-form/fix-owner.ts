import type { State } from "../../state.ts";
import { withPlace } from "./form-field.ts";
import { withForm } from "./with-form.ts";

/** The state with the place of an open form written down: what it shows stays, whatever accounts and zones come later. */
export function fixOwner(state: State): State {
  const { screen, places } = state;
  if (screen.name !== "token-form") return state;
  const draft = withPlace(screen.form.draft, places);
  return draft === screen.form.draft ? state : withForm(state, { ...screen.form, draft });
}
