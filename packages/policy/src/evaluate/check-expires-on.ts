import type { AccessRequest, EvaluationContext } from "./access-request.ts";
import type { PassedReason, RefusedReason } from "./decision.ts";
import type { EvaluatedToken } from "./evaluated-token.ts";

/** At and after `expires_on` a token is refused (the field's description); a date that cannot be read is over. */
export function checkExpiresOn(
  token: EvaluatedToken,
  _request: AccessRequest,
  { now }: EvaluationContext,
): PassedReason | RefusedReason {
  const expiresOn = token.expires_on ?? undefined;
  if (expiresOn === undefined)
    return { outcome: "passed", rule: "expires-on", sentence: "The token never expires." };
  if (now.getTime() < Date.parse(expiresOn))
    return { outcome: "passed", rule: "expires-on", sentence: `The token expires on ${expiresOn}.` };
  return {
    outcome: "refused",
    code: "token-expired",
    expiresOn,
    sentence: `Refused: the token expired on ${expiresOn}.`,
  };
}
