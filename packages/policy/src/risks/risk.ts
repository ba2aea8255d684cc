import type { Grant } from "../policies/list-grants.ts";

/** What can be wrong with a token. */
export type RiskId =
  | "never-expires"
  | "expires-soon"
  | "expired"
  | "exposed"
  | "disabled"
  | "unused-for-long"
  | "may-create-tokens"
  | "all-accounts"
  | "all-zones"
  | "no-ip-restriction"
  | "no-address"
  | "deny-hides-allow"
  | "group-without-effect"
  | "not-known"
  | "being-replaced"
  | "bindings-not-covered";

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
