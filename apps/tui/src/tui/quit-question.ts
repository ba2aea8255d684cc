import { type TokenForm, isTouched } from "./screens/token-form/state.ts";
import type { Dialog, Screen, State } from "./state.ts";

/** What has to be asked before the program ends; undefined when nothing would be lost. */
export function quitQuestion({ screen }: State): Dialog | undefined {
  const loss = lossOf(screen);
  return loss && { kind: "confirm", ...loss, confirmed: { area: "app", type: "quit" } };
}

type Loss = Pick<Extract<Dialog, { kind: "confirm" }>, "title" | "text" | "confirmLabel">;

function lossOf(screen: Screen): Loss | undefined {
  switch (screen.name) {
    case "confirm":
      return screen.confirm.step.name === "sending" ? UNDER_WAY : undefined;
    case "rotate":
      return screen.rotate.isWorking ? UNDER_WAY : undefined;
    case "bulk":
      return screen.bulk.phase === "running" || screen.bulk.phase === "stopping" ? UNDER_WAY : undefined;
    case "secret":
      return screen.secret.taken ? undefined : { ...UNTAKEN_SECRET, confirmLabel: "quit without it" };
    case "token-form":
      return draftLoss(screen.form);
    default:
      return undefined;
  }
}

function draftLoss(form: TokenForm): Loss | undefined {
  const isEdit = form.purpose.kind === "edit";
  const from = form.purpose.kind === "create" ? form.purpose.from : undefined;
  if (form.step.name === "sending") return isEdit ? UNDER_WAY : BEING_CREATED;
  if (from?.taken === false) return { ...UNTAKEN_SECRET, confirmLabel: "quit without it" };
  if (!isTouched(form)) return undefined;
  const text = isEdit
    ? "Your changes of the token are not kept."
    : "What you typed for the new token is not kept.";
  return { title: "Quit?", text, confirmLabel: "quit" };
}

const UNDER_WAY: Loss = {
  title: "The API is still at work",
  text: "If you quit now, the change may be made or not; a new secret that it makes is lost.",
  confirmLabel: "quit now",
};
const BEING_CREATED: Loss = {
  title: "The token is being created",
  text: "Its secret is shown once, in the answer. If you quit now, the token may exist and its secret is lost.",
  confirmLabel: "quit now",
};

/** What is said before a secret that nobody took is dropped. */
export const UNTAKEN_SECRET = {
  kind: "confirm",
  title: "You have not taken the secret",
  text: "It was neither revealed nor copied, and it is shown only this once. Without it the token is of no use.",
} as const;
