import type { Check } from "../check.ts";
import { toObservation } from "../../to-observation.ts";

export const enumDrift: Check = {
  id: "enum-drift",
  severity: "error",
  reason: "A value beside the documented ones is how an API grows, and what an exhaustive switch falls over.",
  check(_exchange, { judgement }) {
    return judgement.kind === "judged" ? judgement.faults.enumDrift.map(toObservation) : [];
  },
};
