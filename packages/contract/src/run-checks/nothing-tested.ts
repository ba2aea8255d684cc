import type { CheckDescription } from "../check.ts";

export const nothingTested: CheckDescription = {
  id: "nothing-tested",
  severity: "error",
  reason:
    "An operation that never succeeded was not tested: without this, wrong credentials make everything pass.",
};
