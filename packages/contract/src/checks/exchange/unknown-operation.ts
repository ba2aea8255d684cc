import type { CheckDescription } from "../check.ts";

export const unknownOperation: CheckDescription = {
  id: "unknown-operation",
  severity: "error",
  reason: "A request that no document describes cannot be judged, and its caller relies on nothing written.",
};
