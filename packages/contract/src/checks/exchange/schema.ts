import type { Check } from "../check.ts";
import { tooDeep } from "../../json-bounds.ts";
import { toObservation } from "../../to-observation.ts";

export const schema: Check = {
  id: "schema",
  severity: "error",
  reason: "A caller's types come from the schema: a body that breaks it breaks them.",
  check({ response: { body } }, { judgement }) {
    if (body.kind === "unread" && body.reason === tooDeep) {
      return [{ pointer: "", message: `the body is ${tooDeep}, so that nothing of it was judged` }];
    }
    return judgement.kind === "judged" ? judgement.faults.schema.map(toObservation) : [];
  },
};
