import type { ConfirmDialogState } from "../dialogs/confirm/state.ts";

/** What is said before something is lost, and the word that goes on all the same. */
export type Loss = Pick<ConfirmDialogState, "title" | "text" | "confirmLabel">;

/** A change is being sent. */
export const changeUnderWay: Loss = {
  title: "The API is still at work",
  text: "If you quit now, the change may be made or not; a new secret that it makes is lost.",
  confirmLabel: "quit now",
};

/** A new secret was not taken. */
export function untakenSecret(confirmLabel: string): Loss {
  return {
    title: "You have not taken the secret",
    text: "It was neither revealed nor copied, and it is shown only this once. Without it the token is of no use.",
    confirmLabel,
  };
}
