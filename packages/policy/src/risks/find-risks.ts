import type { EvaluationContext } from "../evaluate/access-request.ts";
import type { EvaluatedToken } from "../evaluate/evaluated-token.ts";
import { findAllowances } from "../evaluate/find-allowances.ts";
import { findDenyHidesAllow } from "./find-deny-hides-allow.ts";
import { findGroupsWithoutEffect } from "./find-groups-without-effect.ts";
import { findLifetimeRisks } from "./find-lifetime-risks.ts";
import { findReachRisks } from "./find-reach-risks.ts";
import { findWorkerRisks } from "./find-worker-risks.ts";
import { findRuleRisks } from "./find-rule-risks.ts";
import { type Risk, type RiskThresholds, severities, type TokenRules } from "./risk.ts";

/** A token to assess. */
export interface RiskToken extends EvaluatedToken {
  readonly issued_on?: string;
  readonly modified_on?: string;
  readonly last_used_on?: string | null;
}

/** What the assessment needs besides the token. */
export interface RiskContext extends EvaluationContext {
  readonly thresholds?: Partial<RiskThresholds>;
  readonly rules?: TokenRules;
}

/**
 * Finds what is risky or useless in a user's or an account's token, worst first. Of an expired or
 * revoked token only that is reported, because it can do nothing any more.
 */
export function findRisks(token: RiskToken, context: RiskContext): readonly Risk[] {
  const lifetime = findLifetimeRisks(
    {
      status: token.status,
      expiry: token.expires_on ? { kind: "on", date: token.expires_on } : { kind: "never" },
      usableSince: laterOf(token.issued_on, token.not_before ?? undefined),
      changedOn: token.modified_on,
      lastUsedOn: token.last_used_on ?? undefined,
    },
    context,
  );
  if (lifetime.some(({ id }) => id === "expired" || id === "exposed")) return lifetime;
  const allowances = findAllowances(token, context.catalogue);
  return [
    ...lifetime,
    ...findReachRisks(token, allowances, context),
    ...findDenyHidesAllow(token, context),
    ...findGroupsWithoutEffect(token, context),
    ...findWorkerRisks(token, allowances, context),
    ...findRuleRisks(token, context),
  ].toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

function laterOf(issuedOn: string | undefined, notBefore: string | undefined): string | undefined {
  if (issuedOn === undefined || notBefore === undefined) return issuedOn;
  return Date.parse(notBefore) > Date.parse(issuedOn) ? notBefore : issuedOn;
}
