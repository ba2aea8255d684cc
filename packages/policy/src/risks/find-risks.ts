import type { EvaluationContext } from "../evaluate/access-request.ts";
import type { EvaluatedToken } from "../evaluate/evaluated-token.ts";
import { findAllowances } from "../evaluate/find-allowances.ts";
import { findDenyHidesAllow } from "./find-deny-hides-allow.ts";
import { findGroupsWithoutEffect } from "./find-groups-without-effect.ts";
import { findLifetimeRisks } from "./find-lifetime-risks.ts";
import { findReachRisks } from "./find-reach-risks.ts";
import { type Risk, type RiskThresholds, severities } from "./risk.ts";

/** A token whose risks are looked for. */
export interface RiskToken extends EvaluatedToken {
  readonly issued_on?: string;
  readonly last_used_on?: string | null;
}

/** What a search for risks needs besides the token. */
export interface RiskContext extends EvaluationContext {
  readonly thresholds?: RiskThresholds;
}

/**
 * What is risky or without use in a user's or an account's token, the most severe first.
 * What an expired or revoked token may do is left out: it can do nothing any more.
 */
export function findRisks(token: RiskToken, context: RiskContext): readonly Risk[] {
  const lifetime = findLifetimeRisks(
    {
      status: token.status,
      expiry: token.expires_on ? { kind: "on", date: token.expires_on } : { kind: "never" },
      usableSince: laterOf(token.issued_on, token.not_before ?? undefined),
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
  ].toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

function laterOf(issuedOn: string | undefined, notBefore: string | undefined): string | undefined {
  if (issuedOn === undefined || notBefore === undefined) return issuedOn;
  return Date.parse(notBefore) > Date.parse(issuedOn) ? notBefore : issuedOn;
}
