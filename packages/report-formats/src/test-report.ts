/** What was tried, in the words of test reports. */
export interface TestReport {
  readonly name: string;
  readonly suites: readonly TestSuite[];
}

export interface TestSuite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

export interface TestCase {
  readonly name: string;
  readonly outcome: "passed" | "skipped" | "failed";
  /** In one line; empty when there is nothing to say. */
  readonly message: string;
  /** The details, one line each; empty when there are none. */
  readonly text: string;
}

/** How many cases of all suites, or of some, came out so. */
export function countCases(suites: readonly TestSuite[], outcome: TestCase["outcome"]): number {
  return suites.flatMap(({ cases }) => cases).filter((one) => one.outcome === outcome).length;
}
