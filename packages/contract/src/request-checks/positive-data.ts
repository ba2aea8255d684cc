import type { RequestCheck } from "./request-check.ts";

export const positiveData: RequestCheck = {
  id: "positive-data",
  severity: "error",
  reason: "A request that the document allows and the API refuses costs every caller a bug report.",
  check({ response: { status } }, about) {
    if (status < 400 || status === 429 || status >= 500) return [];
    return [{ pointer: "", message: `a request ${about} is refused with ${status}`, got: status }];
  },
};
