import fc, { type Arbitrary, type Parameters } from "fast-check";
import type { HistoryFinding } from "../check-history.ts";
import type { Finding } from "../finding.ts";
import type { Session } from "./session.ts";

/** What is done with each generated case. */
export interface Property<Case> {
  readonly session: Session;
  /** The case in words. */
  readonly describe: (one: Case) => string;
  /**
   * Sends the case. Findings make it fail, and fast-check then looks for a smaller case that fails
   * too.
   */
  readonly judge: (one: Case) => Promise<readonly HistoryFinding[]>;
}

/**
 * Generates cases from the run's seed, and reports each fault once, with the smallest case that
 * shows it. With a replay path of this kind, sends only the case that it names.
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
  const reported = new Set<string>();
  let tries = path === undefined ? mostTries.ofAll : 0;
  for (const failure of failures) {
    for (const { finding } of failure.found) {
      if (reported.has(toKey(finding))) continue;
      const most = Math.min(tries, mostTries.ofOne);
      const { smallest, tried } =
        most === 0
          ? { smallest: failure, tried: 0 }
          : await shrink(failure, finding, { cases, property, most });
      tries -= tried;
      const replay = `${kind}:${smallest.path}`;
      for (const other of smallest.found) {
        if (reported.has(toKey(other.finding))) continue;
        reported.add(toKey(other.finding));
        session.report(other.finding, { origin: smallest.origin, replay, exchange: other.exchange });
      }
    }
  }
}

// How many cases are sent to make one that failed smaller, and all that failed. A union of parts
// that have the union again has so many smaller values that nothing else would end.
const mostTries = { ofOne: 200, ofAll: 600 } as const;

// A case that failed.
interface Failure {
  readonly found: readonly HistoryFinding[];
  readonly origin: string;
  /** The path by which fast-check finds the case again. */
  readonly path: string;
}

// Sends every case, also after one that failed: a second fault must not wait until the first is
// fixed.
async function findFailures<Case>(
  cases: Arbitrary<Case>,
  { describe, judge }: Property<Case>,
  parameters: Parameters<unknown>,
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  let index = -1;
  const everything = fc.asyncProperty(cases, async (one) => {
    index += 1;
    // Behind the case that a path names, fast-check goes on with those that are as small.
    if (parameters.path !== undefined && index > 0) return;
    const path = parameters.path ?? String(index);
    const found = await judge(one);
    if (found.length > 0) failures.push({ found, origin: describe(one), path });
  });
  const { errorInstance } = await fc.check(everything, { ...parameters, endOnFailure: true });
  if (errorInstance instanceof Error) throw errorInstance;
  return failures;
}

// The smallest case that has the same fault; the failed one itself when it does not fail again.
async function shrink<Case>(
  failure: Failure,
  finding: Finding,
  { cases, property, most }: Shrinking<Case>,
): Promise<{ readonly smallest: Failure; readonly tried: number }> {
  const { describe, judge, session } = property;
  const stillFails = new Error("The case has the fault.");
  let smallest = failure;
  let tried = 0;
  const hasFault = fc.asyncProperty(cases, async (one) => {
    if (tried === most) return;
    tried += 1;
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
  return { smallest: { ...smallest, path: counterexamplePath ?? failure.path }, tried };
}

interface Shrinking<Case> {
  readonly cases: Arbitrary<Case>;
  readonly property: Property<Case>;
  readonly most: number;
}

// Findings with the same key are one fault. Where the pointer says nothing, the rule in the message
// tells faults apart.
function toKey({ check, operation, pointer, message }: Finding): string {
  const place = pointer === "" ? message : pointer;
  return JSON.stringify([check, operation, place.replaceAll(/\/\d+(?=\W|$)/gu, "/*")]);
}
