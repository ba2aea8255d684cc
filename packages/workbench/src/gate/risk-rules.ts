import type { RiskId, RiskThresholds, Severity, TokenRules } from "@cftokens/policy";

/** What an organisation asks of its tokens, as a file has it. */
export interface RiskRules {
  readonly thresholds: Partial<RiskThresholds>;
  readonly rules: TokenRules;
  readonly namePattern: RegExp | undefined;
  /** Other severities than the usual ones; what is off is not told. */
  readonly severities: Readonly<Partial<Record<RiskId, Severity | "off">>>;
  readonly exceptions: readonly RiskException[];
}

/** A risk of a token that somebody accepted for a time. */
export interface RiskException {
  /** The token's name or id. */
  readonly token: string;
  /** The risks that it is about; all of them when there are none. */
  readonly risks: readonly RiskId[];
  readonly reason: string;
  /** The last day on which it counts, in UTC: `2026-12-31`. */
  readonly until: string;
}

/** The rules where there is no file: only what is risky anywhere. */
export const noRules: RiskRules = {
  thresholds: {},
  rules: {},
  namePattern: undefined,
  severities: {},
  exceptions: [],
};
