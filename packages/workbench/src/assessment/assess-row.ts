import {
  findRisks,
  findServiceTokenRisks,
  type Risk,
  type RiskId,
  type Severity,
  worstSeverity,
} from "@cftokens/policy";
import { isApiToken, toEvaluatedToken } from "./evaluated-token.ts";
import type { PolicyContext } from "./policy-context.ts";
import type { ListedToken, TokenRow } from "../inventory/token-row.ts";

/** The row with what is risky about its token at `now`. */
export function assessRow(row: TokenRow, policyContext: PolicyContext, now: Date): TokenRow {
  return { ...row, risks: risksOf(row.listed, policyContext, now) };
}

/** The severest risk of a row: "none" when there is no risk, undefined when that cannot be told. */
export function worstRisk({ risks }: Pick<TokenRow, "risks">): Severity | "none" | undefined {
  return risks && (worstSeverity(risks) ?? "none");
}

function risksOf(listed: ListedToken, policyContext: PolicyContext, now: Date): readonly Risk[] | undefined {
  if (isApiToken(listed)) {
    if (policyContext.groups === "loading") return undefined;
    const { catalogue, nameOf } = policyContext;
    const risks = findRisks(toEvaluatedToken(listed, policyContext), { now, catalogue, nameOf });
    return policyContext.groups === "ready" ? risks : risks.filter(({ id }) => ofLifetime.has(id));
  }
  return listed.kind === "access" ? findServiceTokenRisks(listed.token, { now }) : undefined;
}

// Without the permission groups, only what follows from the dates and the status can be told.
const ofLifetime: ReadonlySet<RiskId> = new Set([
  "never-expires",
  "expires-soon",
  "expired",
  "exposed",
  "disabled",
  "unused-for-long",
]);
