import type { CheckDescription } from "../check.ts";

export const specSatisfiable: CheckDescription = {
  id: "spec-satisfiable",
  severity: "error",
  reason: "A schema that no answer can meet calls every answer wrong, and hides the ones that are.",
};
