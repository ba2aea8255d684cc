import { pointerBelow } from "@cftokens/openapi/json";
import { type History, stepsBetween } from "../../state/history.ts";
import { listSecrets, type Secret } from "../../state/secrets.ts";
import type { StateCheck, StateObservation } from "../state-check.ts";

export const secretOnce: StateCheck = {
  id: "secret-once",
  severity: "error",
  reason: "A secret that can be seen a second time is known to everybody who may read, or who reads a log.",
  check(history) {
    return listSecrets(history).flatMap((secret) => whereElse(secret, history));
  },
};

// Finds later answers that hold the secret, and the answer to the request that sent it.
function whereElse(
  { text, step: first, pointer: shownAt }: Secret,
  history: History,
): readonly StateObservation[] {
  const later = stepsBetween(history, { after: first, before: undefined });
  return [...(shownAt === undefined ? [first] : []), ...later].flatMap((step) => {
    const { body } = step.exchange.response;
    if (!("text" in body) || !body.text.includes(text)) return [];
    const pointer = body.kind === "json" ? findText(body.value, text) : undefined;
    return [{ pointer: pointer ?? "", message: "holds a secret that is shown only once", step }];
  });
}

function findText(value: unknown, text: string): string | undefined {
  if (typeof value === "string") return value.includes(text) ? "" : undefined;
  const members: readonly (readonly [string, unknown])[] = Object.entries(value ?? {});
  for (const [name, inner] of members) {
    const below = findText(inner, text);
    if (below !== undefined) return `${pointerBelow("", name)}${below}`;
  }
  return undefined;
}
