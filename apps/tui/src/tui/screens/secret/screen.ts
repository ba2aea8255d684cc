import type { Scope } from "../../keys/binding.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { untakenSecret } from "../loss.ts";
import type { ScreenModule } from "../screen.ts";
import { lostSecret } from "./lost-secret.ts";
import { secretBindings } from "./keymap.ts";
import { isDelivering, type SecretState } from "./state.ts";

/** A new secret, which is shown this once. */
export const secretScreen: ScreenModule<"secret"> = {
  keys: secretBindings,
  title: () => ["New secret"],
  status: ({ secret }) => secretStatus(secret),
  scopes: ({ secret }) => secretScopes(secret),
  edited: (edit) => ({ area: "secret", type: "prompt-edited", edit }),
  loss: ({ secret }) => (secret.taken ? undefined : untakenSecret("quit without it")),
  leftBehind: ({ secret }) => lostSecret(secret),
  waitsFor: ({ secret }) => (isDelivering(secret) ? "delivery" : undefined),
  // Until a revealed secret is masked again.
  isCounting: ({ secret }) => secret.secondsLeft > 0,
  watchesFocus: true,
};

function secretStatus({ taken, secondsLeft }: SecretState): StyledLine {
  if (secondsLeft > 0)
    return [
      {
        text: ` ! The secret is on your screen; it is masked in ${secondsLeft} s (v masks it now)`,
        tone: "waiting",
      },
    ];
  return taken ? [{ text: " The secret was taken once" }] : [{ text: " ! Not taken yet", tone: "waiting" }];
}

function secretScopes(secret: SecretState): readonly Scope[] {
  if (secret.prompt === undefined) return ["secret", "global"];
  return isDelivering(secret) ? ["secret-prompt"] : ["secret-prompt", "typing"];
}
