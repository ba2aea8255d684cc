import type { AccessRequest, EvaluationContext } from "./access-request.ts";
import type { PassedReason, RefusedReason } from "./decision.ts";
import type { EvaluatedToken } from "./evaluated-token.ts";

/**
 * Refuses a token from the moment of `expires_on` (the field's description). A date that cannot be
 * read counts as past.
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

/** Refuses a token before `not_before`. A date that cannot be read counts as still to come. */
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
