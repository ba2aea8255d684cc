import type { Check } from "../check.ts";
import { toObservation } from "../../to-observation.ts";

export const schema: Check = {
  id: "schema",
  severity: "error",
  reason: "A caller's types come from the schema: a body that breaks it breaks them.",
  check(_exchange, { judgement }) {
    return judgement.kind === "judged" ? judgement.faults.schema.map(toObservation) : [];
  },
};
