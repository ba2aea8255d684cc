import type { Check } from "../check.ts";

export const schemaCompiles: Check = {
  id: "schema-compiles",
  severity: "error",
  reason: "A schema that cannot be used checks nothing, and must not look like one that everything passes.",
  check(_exchange, { judgement }) {
    if (judgement.kind !== "broken schema") return [];
    const { fault } = judgement;
    return [{ pointer: "", message: `${fault.reason} (at ${fault.pointer || "its root"} of the document)` }];
  },
};
