import { isTouched } from "./screens/create/draft.ts";
import type { Dialog, State } from "./state.ts";

/** What has to be asked before the program ends; undefined when nothing would be lost. */
export function quitQuestion({ screen }: State): Dialog | undefined {
  const confirmed = { area: "app", type: "quit" } as const;
  switch (screen.name) {
    case "tokens":
    case "token":
      return undefined;
    case "secret":
      return screen.secret.taken
        ? undefined
        : { ...UNTAKEN_SECRET, confirmLabel: "quit without it", confirmed };
    case "create":
      if (screen.create.step.name === "sending")
        return {
          kind: "confirm",
          title: "The token is being created",
          text: "Its secret is shown once, in the answer. If you quit now, the token may exist and its secret is lost.",
          confirmLabel: "quit now",
          confirmed,
        };
      if (!isTouched(screen.create.draft)) return undefined;
      return {
        kind: "confirm",
        title: "Quit?",
        text: "What you typed for the new token is not kept.",
        confirmLabel: "quit",
        confirmed,
      };
  }
}

/** What is said before a secret that nobody took is dropped. */
export const UNTAKEN_SECRET = {
  kind: "confirm",
  title: "You have not taken the secret",
  text: "It was neither revealed nor copied, and it is shown only this once. Without it the token is of no use.",
} as const;
