import { pointerBelow } from "@cftokens/openapi";
import type { History } from "../state/history.ts";
import { listSecrets, type Secret } from "../state/secrets.ts";
import type { StateCheck, StateObservation } from "../state/state-check.ts";

export const secretOnce: StateCheck = {
  id: "secret-once",
  severity: "error",
  reason: "A secret that can be seen a second time is known to everybody who may read, or who reads a log.",
  check(history) {
    return listSecrets(history).flatMap((secret) => whereElse(secret, history));
  },
};

/** Every later answer that has the secret in it, and the answer to the request that sent it. */
function whereElse(secret: Secret, history: History): readonly StateObservation[] {
  const from = secret.pointer === undefined ? secret.step.index : secret.step.index + 1;
  return history
    .filter(({ index }) => index >= from)
    .flatMap((step) => {
      const { body } = step.exchange.response;
      if ((body.kind !== "json" && body.kind !== "text") || !body.text.includes(secret.text)) return [];
      const pointer = body.kind === "json" ? (findText(body.value, secret.text) ?? "") : "";
      return [{ pointer, message: "holds a secret that is shown only once", step }];
    });
}

function findText(value: unknown, text: string): string | undefined {
  if (typeof value === "string") return value.includes(text) ? "" : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const below = findText(inner, text);
    if (below !== undefined) return `${pointerBelow("", name)}${below}`;
  }
  return undefined;
}
