import type { AccessRequest, EvaluationContext } from "./access-request.ts";
import { checkClientIp } from "./check-client-ip.ts";
import { checkExpiresOn, checkNotBefore } from "./check-dates.ts";
import { checkExplicitAllow } from "./check-explicit-allow.ts";
import { checkExplicitDeny } from "./check-explicit-deny.ts";
import { checkOwner } from "./check-owner.ts";
import { checkStatus } from "./check-status.ts";
import type { Decision, PassedReason } from "./decision.ts";
import type { EvaluatedToken } from "./evaluated-token.ts";

/**
 * Decides whether a token may make a call: the first rule that refuses wins, and otherwise the
 * allow policies decide. The order explicit deny, explicit allow, implicit deny is documented (the
 * guide, "Define the Access Policy"); the order of the rules before them is an assumption (P2). The
 * role of the owner is not considered.
 */
export function evaluate(
  token: EvaluatedToken,
  request: AccessRequest,
  context: EvaluationContext,
): Decision {
  const passed: PassedReason[] = [];
  for (const check of checks) {
    const reason = check(token, request, context);
    if (reason.outcome === "refused")
      return { allowed: false, reason: reason.code, reasons: [...passed, reason], sentence: reason.sentence };
    passed.push(reason);
  }
  const last = checkExplicitAllow(token, request, context);
  return {
    allowed: last.outcome === "allowed",
    reason: last.code,
    reasons: [...passed, last],
    sentence: last.sentence,
  };
}

const checks = [
  checkStatus,
  checkNotBefore,
  checkExpiresOn,
  checkClientIp,
  checkOwner,
  checkExplicitDeny,
] as const;
