import { findNameRisk, type Risk, severities, type Severity } from "@cftokens/policy";
import { assessRow } from "../assessment/assess-row.ts";
import type { PolicyContext } from "../assessment/policy-context.ts";
import { storedName, tokenId, type TokenRow } from "../inventory/token-row.ts";
import { safeText } from "../text/safe-text.ts";
import type { RiskException, RiskRules } from "./risk-rules.ts";

/** What a gate says of some tokens. */
export interface GateReport {
  /** The worst first, those that are accepted included. */
  readonly findings: readonly GateFinding[];
  /** Exceptions that accept nothing, and why. */
  readonly idle: readonly IdleException[];
}

/** A risk of a token. */
export interface GateFinding {
  readonly row: TokenRow;
  readonly risk: Risk;
  /** The exception that accepts it, if there is one. */
  readonly accepted: RiskException | undefined;
}

/** An exception whose last day is past, or that no risk needs. */
export interface IdleException {
  readonly exception: RiskException;
  readonly why: "past" | "unneeded";
}

/** What tokens are judged by. */
export interface GateContext {
  readonly policyContext: PolicyContext;
  readonly rules: RiskRules;
  readonly now: Date;
}

/**
 * Judges tokens by the rules: what is risky about them, and what of it is accepted. Exceptions of
 * tokens that are not among the rows are told as unneeded, so all rows are to be judged at once.
 */
export function judgeRisks(
  rows: readonly TokenRow[],
  { policyContext, rules, now }: GateContext,
): GateReport {
  const today = now.toISOString().slice(0, 10);
  const current = rules.exceptions.filter(({ until }) => today <= until);
  const findings = rows
    .flatMap((row) => risksOf(row, { policyContext, rules, now }).map((risk) => ({ row, risk })))
    .map(({ row, risk }): GateFinding => {
      return { row, risk, accepted: current.find((exception) => isAbout(exception, row, risk)) };
    });
  const idle = rules.exceptions.flatMap((exception): readonly IdleException[] => {
    if (!current.includes(exception)) return [{ exception, why: "past" }];
    const isNeeded = findings.some(({ row, risk }) => isAbout(exception, row, risk));
    return isNeeded ? [] : [{ exception, why: "unneeded" }];
  });
  return { findings: findings.toSorted((one, other) => rankOf(one.risk) - rankOf(other.risk)), idle };
}

/** Whether a risk that nobody accepted is at least this bad. */
export function isRefused({ risk, accepted }: GateFinding, failOn: Severity | "never"): boolean {
  return accepted === undefined && failOn !== "never" && rankOf(risk) <= severities.indexOf(failOn);
}

function risksOf(row: TokenRow, { policyContext, rules, now }: GateContext): readonly Risk[] {
  const { thresholds, namePattern, severities: graded } = rules;
  const { risks = [] } = assessRow(row, policyContext, now, { thresholds, rules: rules.rules });
  return [...risks, ...findNameRisk(storedName(row.listed), namePattern)].flatMap((risk): readonly Risk[] => {
    const severity = graded[risk.id] ?? risk.severity;
    return severity === "off" ? [] : [{ ...risk, severity }];
  });
}

function isAbout({ token, risks }: RiskException, row: TokenRow, { id }: Risk): boolean {
  const isToken = safeText(token) === row.name || token === tokenId(row.listed);
  return isToken && (risks.length === 0 || risks.includes(id));
}

function rankOf({ severity }: Risk): number {
  return severities.indexOf(severity);
}
