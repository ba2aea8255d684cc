import type { Check } from "../check.ts";

export const envelope: Check = {
  id: "envelope",
  severity: "error",
  reason:
    "Status, success, errors and result say the same thing four times; a caller may look at any of them.",
  check(_exchange, { judgement }) {
    return judgement.kind === "judged" ? judgement.ofEnvelope : [];
  },
};
