import type { AccessRequest, EvaluationContext } from "./access-request.ts";
import type { PassedReason, RefusedReason } from "./decision.ts";
import type { EvaluatedToken } from "./evaluated-token.ts";

/**
 * At and after `expires_on` a token is refused (the field's description); a date that cannot be
 * read is over.
 */
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

/** Before `not_before` a token is refused; a date that cannot be read has not come yet. */
export function checkNotBefore(
  token: EvaluatedToken,
  _request: AccessRequest,
  { now }: EvaluationContext,
): PassedReason | RefusedReason {
  const notBefore = token.not_before ?? undefined;
  if (notBefore === undefined)
    return { outcome: "passed", rule: "not-before", sentence: "The token has no start date." };
  if (now.getTime() >= Date.parse(notBefore))
    return { outcome: "passed", rule: "not-before", sentence: `The token is valid since ${notBefore}.` };
  return {
    outcome: "refused",
    code: "token-not-yet-valid",
    notBefore,
    sentence: `Refused: the token is valid only from ${notBefore}.`,
  };
}
