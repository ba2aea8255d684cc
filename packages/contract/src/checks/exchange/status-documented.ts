import type { Check } from "../check.ts";
import type { Severity } from "../../observation.ts";

export const statusDocumented: Check = {
  id: "status-documented",
  severity: "error",
  reason: "A caller can only be ready for documented answers.",
  check({ response: { status } }, { operation, response }) {
    if (response !== undefined) return [];
    return [
      {
        pointer: "",
        severity: severityOf(status),
        message: `status ${status} is not documented`,
        expected: operation.responses.map((documented) => documented.status),
        got: status,
      },
    ];
  },
};

// Documents often leave single client errors out; an unknown success or server error is a fault.
function severityOf(status: number): Severity {
  return status >= 400 && status < 500 ? "warning" : "error";
}
