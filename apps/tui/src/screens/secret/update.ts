import { UNTAKEN_SECRET } from "../../quit-question.ts";
import { safeText } from "../../safe-text.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import type { SecretMessage } from "./message.ts";
import type { SecretState } from "./state.ts";

/** What happens on the screen that shows a new secret. */
export function updateSecret(state: State, message: SecretMessage): Step {
  if (state.screen.name !== "secret") return stay(state);
  const { secret } = state.screen;
  switch (message.type) {
    case "reveal-toggled":
      return stay(withSecret(state, { ...secret, revealed: !secret.revealed, taken: true }));
    case "copied":
      return {
        state: {
          ...withSecret(state, { ...secret, taken: true }),
          notice: { tone: "good", text: safeText("Sent to the terminal's clipboard (OSC 52)") },
        },
        effects: [{ type: "copy-secret", secret: secret.secret }],
      };
    case "leave-requested":
      return secret.taken ? leave(state) : stay({ ...state, dialog: leaveQuestion() });
    case "left":
      return leave(state);
  }
}

function withSecret(state: State, secret: SecretState): State {
  return { ...state, screen: { name: "secret", secret } };
}

function leave(state: State): Step {
  return stay({ ...state, screen: { name: "tokens" } });
}

function leaveQuestion(): State["dialog"] {
  return { ...UNTAKEN_SECRET, confirmLabel: "leave without it", confirmed: { area: "secret", type: "left" } };
}
