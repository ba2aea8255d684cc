import type { Check } from "../check.ts";

export const undocumentedField: Check = {
  id: "undocumented-field",
  severity: "warning",
  reason:
    "A member that no schema declares is drift: the API has moved on, or it gives away more than it should.",
  check(_exchange, { judgement }) {
    if (judgement.kind !== "judged") return [];
    const refused = new Set(judgement.violations.map(({ pointer }) => pointer));
    return judgement.survey.undeclared
      .filter((pointer) => !refused.has(pointer))
      .map((pointer) => ({ pointer, message: "is not declared by any schema that applies here" }));
  },
};
