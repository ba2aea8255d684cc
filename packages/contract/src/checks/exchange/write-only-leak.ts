import type { Check } from "../check.ts";

export const writeOnlyLeak: Check = {
  id: "write-only-leak",
  severity: "error",
  reason: "What is only ever sent is mostly a secret, and a response that has it gives it away.",
  check(_exchange, { judgement }) {
    if (judgement.kind !== "judged") return [];
    return judgement.survey.writeOnly.map((pointer) => ({
      pointer,
      message: "is writeOnly and must never be in a response",
    }));
  },
};
