import type { Check } from "../check.ts";
import { toObservation } from "../../to-observation.ts";

export const nullDrift: Check = {
  id: "null-drift",
  severity: "error",
  reason: "A null that no schema allows is the most frequent drift, and ends in a crash far from here.",
  check(_exchange, { judgement }) {
    return judgement.kind === "judged" ? judgement.faults.nullDrift.map(toObservation) : [];
  },
};
