import type { Check } from "../check.ts";

export const schema: Check = {
  id: "schema",
  severity: "error",
  reason: "A caller's types come from the schema: a body that breaks it breaks them.",
  check(_exchange, { judgement }) {
    if (judgement.kind !== "judged") return [];
    return judgement.violations.map(({ pointer, message, expected, got }) => ({
      pointer,
      message,
      ...(expected !== undefined && { expected }),
      ...(got !== undefined && { got }),
    }));
  },
};
