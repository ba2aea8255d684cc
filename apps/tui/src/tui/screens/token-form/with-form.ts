import type { State } from "../../state.ts";
import { withPlace } from "./draft/draft-place.ts";
import type { TokenForm } from "./state.ts";

/** The state with the form on the screen. */
export function withForm(state: State, form: TokenForm): State {
  return { ...state, screen: { name: "token-form", form } };
}

/**
 * The state with the owner of an open form settled: what it shows stays, whatever accounts and
 * zones come later.
 */
export function fixOwner(state: State): State {
  const { screen, places } = state;
  if (screen.name !== "token-form") return state;
  const draft = withPlace(screen.form.draft, places);
  return draft === screen.form.draft ? state : withForm(state, { ...screen.form, draft });
}

/**
 * The state without the form. One that was opened at a new secret goes back to it: it may not be
 * taken yet.
 */
export function leaveForm(state: State, { purpose }: TokenForm): State {
  const from = purpose.kind === "create" ? purpose.from : undefined;
  return { ...state, screen: from === undefined ? { name: "tokens" } : { name: "secret", secret: from } };
}
