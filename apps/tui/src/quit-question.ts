import { isTouched } from "./screens/create/state.ts";
import type { Dialog, State } from "./state.ts";

/** What has to be asked before the program ends; undefined when nothing would be lost. */
export function quitQuestion({ screen }: State): Dialog | undefined {
  const confirmed = { area: "app", type: "quit" } as const;
  switch (screen.name) {
    case "confirm":
      return screen.confirm.step.name === "sending" ? { ...UNDER_WAY, confirmed } : undefined;
    case "rotate":
      return screen.rotate.isWorking ? { ...UNDER_WAY, confirmed } : undefined;
    case "bulk":
      return screen.bulk.phase === "running" || screen.bulk.phase === "stopping"
        ? { ...UNDER_WAY, confirmed }
        : undefined;
    case "tokens":
    case "risks":
    case "calendar":
    case "groups":
    case "can":
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
          ...(screen.create.purpose.kind === "edit"
            ? UNDER_WAY
            : {
                title: "The token is being created",
                text: "Its secret is shown once, in the answer. If you quit now, the token may exist and its secret is lost.",
              }),
          confirmLabel: "quit now",
          confirmed,
        };
      if (!isTouched(screen.create)) return undefined;
      return {
        kind: "confirm",
        title: "Quit?",
        text:
          screen.create.purpose.kind === "edit"
            ? "Your changes of the token are not kept."
            : "What you typed for the new token is not kept.",
        confirmLabel: "quit",
        confirmed,
      };
  }
}

/** What is said before the program ends while a change is on its way. */
const UNDER_WAY = {
  kind: "confirm",
  title: "The API is still at work",
  text: "If you quit now, the change may be made or not; a new secret that it makes is lost.",
  confirmLabel: "quit now",
} as const;

/** What is said before a secret that nobody took is dropped. */
export const UNTAKEN_SECRET = {
  kind: "confirm",
  title: "You have not taken the secret",
  text: "It was neither revealed nor copied, and it is shown only this once. Without it the token is of no use.",
} as const;
