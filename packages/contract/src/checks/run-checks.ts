import type { CheckDescription } from "./check.ts";

export const specSatisfiable: CheckDescription = {
  id: "spec-satisfiable",
  severity: "error",
  reason: "A schema that no answer can meet calls every answer wrong, and hides the ones that are.",
};

export const nothingTested: CheckDescription = {
  id: "nothing-tested",
  severity: "error",
  reason:
    "An operation that never succeeded was not tested: without this, wrong credentials make everything pass.",
};

export const responseCoverage: CheckDescription = {
  id: "response-coverage",
  severity: "warning",
  reason: "A documented answer that never came is a promise that nobody has seen kept.",
};

/** The checks of the documents and of a run as a whole, in the order of reports. */
export const runChecks: readonly CheckDescription[] = [specSatisfiable, nothingTested, responseCoverage];
