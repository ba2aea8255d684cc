import fc, { type Arbitrary } from "fast-check";
import type { ContractOperation } from "../create-contract.ts";
import type { Exchange } from "../exchange.ts";
import type { Finding } from "../finding.ts";
import type { Session } from "./session.ts";

/** What is asked of each generated case. */
export interface Property<Case> {
  readonly session: Session;
  readonly target: ContractOperation;
  /** The case in words. */
  readonly describe: (one: Case) => string;
  /** Sends it; what it finds makes the case fail, and fast-check looks for a smaller one that fails too. */
  readonly judge: (one: Case) => Promise<PropertyOutcome>;
}

export interface PropertyOutcome {
  readonly findings: readonly Finding[];
  readonly exchange?: Exchange;
}

/**
 * Generates cases from the run's seed and reports what the smallest failing one finds. With a replay path of this kind, only the case
 * that it names is sent.
 */
export async function runProperty<Case>(
  kind: string,
  cases: Arbitrary<Case>,
  property: Property<Case>,
): Promise<void> {
  const { session, describe, judge } = property;
  const { seed, runs, path } = session.options;
  if (path !== undefined && !path.startsWith(`${kind}:`)) return;
  let last: { readonly outcome: PropertyOutcome; readonly origin: string } | undefined;
  const asked = fc.asyncProperty(cases, async (one) => {
    const outcome = await judge(one);
    if (outcome.findings.length === 0) return true;
    last = { outcome, origin: describe(one) };
    return false;
  });
  const replay =
    path === undefined ? { numRuns: runs } : { path: path.slice(kind.length + 1), endOnFailure: true };
  const details = await fc.check(asked, { seed, ...replay });
  if (details.errorInstance instanceof Error && last === undefined) throw details.errorInstance;
  if (last === undefined) return;
  const { outcome, origin } = last;
  for (const finding of outcome.findings) {
    session.report(finding, {
      origin,
      replay: `${kind}:${details.counterexamplePath ?? "0"}`,
      ...(outcome.exchange !== undefined && { exchange: outcome.exchange }),
    });
  }
}
