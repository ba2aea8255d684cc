import { reportLostSecret } from "@cftokens/workbench/equivalents";
import { type ErrorReport, safeText } from "@cftokens/workbench/text";
import type { SecretState } from "./state.ts";

/**
 * What is lost when the program ends while a secret is on the screen: one that was not taken, or
 * that is being read just now.
 */
export function lostSecret(secret: SecretState): readonly ErrorReport[] {
  const { change, name, taken, secondsLeft } = secret;
  if (taken && secondsLeft === 0) return [];
  const changed = { change, name, id: tokenId(secret) };
  return [reportLostSecret(changed, { ok: false, reason: safeText("It was only on the screen") })];
}

function tokenId({ tokenKey, rotation }: SecretState): string {
  return rotation?.newId ?? tokenKey.slice(tokenKey.indexOf(":") + 1);
}
