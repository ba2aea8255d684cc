import type { State } from "../../state.ts";
import type { SecretState } from "./state.ts";

/** The state with a new secret on its screen, masked. */
export function openSecret(
  state: State,
  secret: Pick<SecretState, "tokenKey" | "name" | "title" | "change" | "what" | "companions" | "secret"> &
    Partial<Pick<SecretState, "rotation" | "warning">>,
): State {
  return {
    ...state,
    screen: {
      name: "secret",
      secret: {
        secondsLeft: 0,
        taken: false,
        prompt: undefined,
        rotation: undefined,
        warning: undefined,
        ...secret,
      },
    },
  };
}
