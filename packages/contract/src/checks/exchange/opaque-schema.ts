import type { Check } from "../check.ts";

export const opaqueSchema: Check = {
  id: "opaque-schema",
  severity: "info",
  reason:
    "Where a schema says `object` and no more, nothing in it can be wrong, and nothing in it is checked.",
  check(_exchange, { judgement }) {
    if (judgement.kind !== "judged") return [];
    return judgement.survey.opaqueObjects.map((pointer) => ({
      pointer,
      message: "has members although its schema declares none",
    }));
  },
};
