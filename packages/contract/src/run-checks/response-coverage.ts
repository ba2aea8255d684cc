import type { CheckDescription } from "../check.ts";

export const responseCoverage: CheckDescription = {
  id: "response-coverage",
  severity: "warning",
  reason: "A documented answer that never came is a promise that nobody has seen kept.",
};
