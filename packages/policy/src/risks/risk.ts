import type { Grant } from "../policies/list-grants.ts";

/** What can be wrong with a token. */
export const riskIds = [
  "never-expires",
  "expires-soon",
  "expired",
  "exposed",
  "disabled",
  "unused-for-long",
  "may-create-tokens",
  "all-accounts",
  "all-zones",
  "no-ip-restriction",
  "no-address",
  "deny-hides-allow",
  "group-without-effect",
  "not-known",
  "being-replaced",
  "bindings-not-covered",
  // What only the rules of an organisation make a risk.
  "lives-too-long",
  "writes-from-anywhere",
  "owner-refused",
  "name-refused",
  "group-forbidden",
] as const;

export type RiskId = (typeof riskIds)[number];

/** The severities of risks, worst first. */
export const severities = ["high", "medium", "low", "info"] as const;

export type Severity = (typeof severities)[number];

/** One finding about a token. */
export interface Risk {
  readonly id: RiskId;
  readonly severity: Severity;
  readonly sentence: string;
  /** What to do about it. */
  readonly advice: string;
  /** The part of the policies that the risk is about; absent when it is about the whole token. */
  readonly about?: PolicyPart;
}

/** A part of a token's policies. */
export interface PolicyPart {
  readonly policyIndex: number;
  readonly policyId: string | undefined;
  readonly groupIds: readonly string[];
  readonly resourceKeys: readonly string[];
}

/** How near an expiry, or how long ago the last use, counts as a risk. */
export interface RiskThresholds {
  readonly expiresSoonDays: number;
  readonly unusedDays: number;
}

/** What an organisation asks of its tokens beyond what is risky anywhere. */
export interface TokenRules {
  /** Days from when a token is issued to when it ends. */
  readonly longestLifeDays?: number;
  /** Whether a token that changes something must name the IP ranges that it is used from. */
  readonly writersNeedIpFilter?: boolean;
  /** Whose tokens there may be. */
  readonly owner?: "user" | "account";
  /** Permission groups that no token may be allowed, by name or id; a star stands for any text. */
  readonly forbiddenGroups?: readonly string[];
}

/** The worst severity among risks; undefined when there are none. */
export function worstSeverity(risks: readonly Pick<Risk, "severity">[]): Severity | undefined {
  return severities.find((severity) => risks.some((risk) => risk.severity === severity));
}

/** The part of the policies where these grants, all of one policy, are written. */
export function toPolicyPart(first: Grant, grants: readonly Grant[]): PolicyPart {
  return {
    policyIndex: first.policyIndex,
    policyId: first.policyId,
    groupIds: [...new Set(grants.map(({ groupId }) => groupId))],
    resourceKeys: [...new Set(grants.map(({ resourceKey }) => resourceKey))],
  };
}
