import type { Check } from "../check.ts";
import type { Observation } from "../../observation.ts";
import { toObservation } from "../../to-observation.ts";

export const nullDrift: Check = {
  id: "null-drift",
  severity: "error",
  reason: "A null that no schema allows is the most frequent drift, and ends in a crash far from here.",
  check(_exchange, { judgement }) {
    if (judgement.kind !== "judged") return [];
    return [
      ...judgement.faults.nullDrift.map(toObservation),
      ...judgement.survey.unsaidNulls.map((pointer): Observation => ({
        pointer,
        severity: "info",
        message: "is null, which `nullable` allows only beside a `type` (OpenAPI 3.0)",
      })),
    ];
  },
};
