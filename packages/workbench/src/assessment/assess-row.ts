import {
  findRisks,
  findServiceTokenRisks,
  type Risk,
  type RiskContext,
  type RiskId,
  type Severity,
  worstSeverity,
} from "@cftokens/policy";
import { isApiToken, toEvaluatedToken } from "./evaluated-token.ts";
import type { PolicyContext } from "./policy-context.ts";
import type { ListedToken, TokenRow } from "../inventory/token-row.ts";

/** When something of a token is a risk; what is left out is as usual. */
export type RiskLimits = Pick<RiskContext, "thresholds" | "rules">;

/** The row with what is risky about its token at `now`. */
export function assessRow(
  row: TokenRow,
  policyContext: PolicyContext,
  now: Date,
  limits: RiskLimits = {},
): TokenRow {
  return { ...row, risks: risksOf(row.listed, policyContext, { now, ...limits }) };
}

/** The severest risk of a row: "none" when there is no risk, undefined when that cannot be told. */
export function worstRisk({ risks }: Pick<TokenRow, "risks">): Severity | "none" | undefined {
  return risks && (worstSeverity(risks) ?? "none");
}

function risksOf(
  listed: ListedToken,
  policyContext: PolicyContext,
  clock: RiskLimits & Pick<RiskContext, "now">,
): readonly Risk[] | undefined {
  if (isApiToken(listed)) {
    if (policyContext.groups === "loading") return undefined;
    const { catalogue, nameOf } = policyContext;
    const risks = findRisks(toEvaluatedToken(listed, policyContext), { ...clock, catalogue, nameOf });
    return policyContext.groups === "ready" ? risks : risks.filter(({ id }) => ofLifetime.has(id));
  }
  return listed.kind === "access" ? findServiceTokenRisks(listed.token, clock) : undefined;
}

// Without the permission groups, only what follows from the dates and the status can be told.
const ofLifetime: ReadonlySet<RiskId> = new Set([
  "never-expires",
  "expires-soon",
  "expired",
  "exposed",
  "disabled",
  "unused-for-long",
  "lives-too-long",
  "owner-refused",
]);
