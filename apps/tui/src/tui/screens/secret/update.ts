import { untakenSecret } from "../loss.ts";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { editText, textInput } from "../../lists/text-input.ts";
import { advanceRotation } from "../rotate/settle-rotation.ts";
import type { SecretMessage } from "./message.ts";
import { toBuildToken } from "./to-build-token.ts";
import type { SecretState } from "./state.ts";

/** What happens on the screen that shows a new secret. */
export function updateSecret(state: State, message: SecretMessage): Step {
  if (state.screen.name !== "secret") return stay(state);
  const { secret } = state.screen;
  switch (message.type) {
    case "reveal-toggled": {
      const secondsLeft = secret.secondsLeft > 0 ? 0 : state.settings.secretMaskAfter;
      return stay(withSecret(state, { ...secret, secondsLeft, taken: true }));
    }
    case "copied":
      return {
        state: {
          ...withSecret(state, { ...secret, taken: true }),
          notice: { tone: "good", text: safeText("Sent to the terminal's clipboard (OSC 52)") },
        },
        effects: [{ type: "copy-secret", secret: secret.secret }],
      };
    case "prompt-opened": {
      const prompt = { kind: message.kind, input: textInput(), status: { kind: "typing" } } as const;
      return stay(withSecret(state, { ...secret, prompt }));
    }
    case "build-token-opened":
      return stay(toBuildToken(state, secret));
    case "leave-requested":
      return secret.taken ? leave(state, secret) : stay({ ...state, dialog: leaveQuestion() });
    case "left":
      return leave(state, secret);
    default:
      break;
  }
  const { prompt } = secret;
  if (prompt === undefined) return stay(state);
  switch (message.type) {
    case "prompt-edited": {
      const input = editText(prompt.input, message.edit);
      return stay(withSecret(state, { ...secret, prompt: { ...prompt, input, status: { kind: "typing" } } }));
    }
    case "prompt-entered":
      return deliver(state, secret, prompt);
    case "prompt-closed":
      return {
        state: withSecret(state, { ...secret, prompt: undefined }),
        effects: prompt.status.kind === "running" ? [{ type: "stop-delivery" }] : [],
      };
    case "delivered":
      return stay({
        ...withSecret(state, { ...secret, prompt: undefined, taken: true }),
        notice: { tone: "good", text: message.news },
      });
    case "delivery-failed": {
      const status = { kind: "failed", reason: message.reason } as const;
      return stay(withSecret(state, { ...secret, prompt: { ...prompt, status } }));
    }
  }
}

/** The state with the secret masked, as when nobody may be looking. */
export function maskSecret(state: State): State {
  return state.screen.name === "secret" && state.screen.secret.secondsLeft > 0
    ? withSecret(state, { ...state.screen.secret, secondsLeft: 0 })
    : state;
}

/** One second less until the secret is masked. */
export function tickSecret(state: State): State {
  if (state.screen.name !== "secret") return state;
  const { secret } = state.screen;
  return withSecret(state, { ...secret, secondsLeft: Math.max(0, secret.secondsLeft - 1) });
}

function deliver(state: State, secret: SecretState, prompt: NonNullable<SecretState["prompt"]>): Step {
  const text = prompt.input.text.trim();
  if (text === "" || prompt.status.kind === "running") return stay(state);
  const running = withSecret(state, { ...secret, prompt: { ...prompt, status: { kind: "running" } } });
  return {
    state: running,
    effects: [
      prompt.kind === "file"
        ? { type: "write-secret", secret: secret.secret, path: text }
        : { type: "pipe-secret", secret: secret.secret, command: text },
    ],
  };
}

function withSecret(state: State, secret: SecretState): State {
  return { ...state, screen: { name: "secret", secret } };
}

// A rotation goes on: with the value taken the old token can go.
function leave(state: State, { rotation, taken }: SecretState): Step {
  if (rotation === undefined) return stay({ ...state, screen: { name: "tokens" } });
  return advanceRotation(state, taken ? { ...rotation, step: "handed-over" } : rotation);
}

function leaveQuestion(): State["dialog"] {
  const confirmed = { area: "secret", type: "left" } as const;
  return { kind: "confirm", ...untakenSecret("leave without it"), confirmed };
}
