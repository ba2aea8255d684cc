import fc, { type Arbitrary, type Parameters } from "fast-check";
import type { ContractOperation } from "../create-contract.ts";
import type { HistoryFinding } from "../check-history.ts";
import type { Finding } from "../finding.ts";
import type { Session } from "./session.ts";

/** What is asked of each generated case. */
export interface Property<Case> {
  readonly session: Session;
  readonly target: ContractOperation;
  /** The case in words. */
  readonly describe: (one: Case) => string;
  /** Sends it; what it finds makes the case fail, and fast-check looks for a smaller one that fails too. */
  readonly judge: (one: Case) => Promise<readonly HistoryFinding[]>;
}

/**
 * Generates cases from the run's seed and reports each fault that they have once, as the smallest case shows it. With a replay path of
 * this kind, only the case that it names is sent.
 */
export async function runProperty<Case>(
  kind: string,
  cases: Arbitrary<Case>,
  property: Property<Case>,
): Promise<void> {
  const { session } = property;
  const { seed, runs, path } = session.options;
  if (path !== undefined && !path.startsWith(`${kind}:`)) return;
  const chosen = path === undefined ? { numRuns: runs } : { path: path.slice(kind.length + 1), numRuns: 1 };
  const failures = await findFailures(cases, property, { seed, ...chosen });
  const told = new Set<string>();
  for (const failure of failures) {
    for (const { finding } of failure.found) {
      if (told.has(toKey(finding))) continue;
      const smallest = path === undefined ? await shrink(failure, finding, { cases, property }) : failure;
      const replay = `${kind}:${smallest.path}`;
      for (const other of smallest.found) {
        if (told.has(toKey(other.finding))) continue;
        told.add(toKey(other.finding));
        session.report(other.finding, { origin: smallest.origin, replay, exchange: other.exchange });
      }
    }
  }
}

/** A case that failed. */
interface Failure {
  readonly found: readonly HistoryFinding[];
  readonly origin: string;
  /** What fast-check calls the case. */
  readonly path: string;
}

/** Sends every case, those after one that failed too: what is behind it would otherwise show only when it is mended. */
async function findFailures<Case>(
  cases: Arbitrary<Case>,
  { describe, judge }: Property<Case>,
  parameters: Parameters<unknown>,
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  let index = -1;
  const everything = fc.asyncProperty(cases, async (one) => {
    index += 1;
    const path = parameters.path ?? String(index);
    const found = await judge(one);
    if (found.length > 0) failures.push({ found, origin: describe(one), path });
  });
  const { errorInstance } = await fc.check(everything, { ...parameters, endOnFailure: true });
  if (errorInstance instanceof Error) throw errorInstance;
  return failures;
}

/** The smallest case that has the same fault; the failed one itself when it does not fail again. */
async function shrink<Case>(
  failure: Failure,
  finding: Finding,
  { cases, property }: { readonly cases: Arbitrary<Case>; readonly property: Property<Case> },
): Promise<Failure> {
  const { describe, judge, session } = property;
  const stillFails = new Error("The case has the fault.");
  let smallest = failure;
  const hasFault = fc.asyncProperty(cases, async (one) => {
    const found = await judge(one);
    if (!found.some((other) => toKey(other.finding) === toKey(finding))) return;
    smallest = { ...failure, found, origin: describe(one) };
    throw stillFails;
  });
  const { seed } = session.options;
  const { counterexamplePath, errorInstance } = await fc.check(hasFault, {
    seed,
    path: failure.path,
    numRuns: 1,
  });
  if (errorInstance instanceof Error && errorInstance !== stillFails) throw errorInstance;
  return { ...smallest, path: counterexamplePath ?? failure.path };
}

/** What makes two findings one fault: what they are about, and, where no place says it, the rule in the message. */
function toKey({ check, operation, pointer, message }: Finding): string {
  const place = pointer === "" ? message : pointer;
  return JSON.stringify([check, operation, place.replaceAll(/\/\d+(?=\W|$)/g, "/*")]);
}
