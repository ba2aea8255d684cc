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
  | "deny-hides-allow"
  | "group-without-effect";

export type Severity = "high" | "medium" | "low" | "info";

/** One finding about a token. */
export interface Risk {
  readonly id: RiskId;
  readonly severity: Severity;
  readonly sentence: string;
  /** What to do about it. */
  readonly advice: string;
  /** The part of the policies that it is about; absent when it is about the token as a whole. */
  readonly about?: RiskPlace;
}

/** A place in a token's policies. */
export interface RiskPlace {
  readonly policyIndex: number;
  readonly policyId: string | undefined;
  readonly groupIds: readonly string[];
  readonly resourceKeys: readonly string[];
}

/** From when on a date is a risk. */
export interface RiskThresholds {
  readonly expiresSoonDays: number;
  readonly unusedDays: number;
}
