import { mustRefuse } from "./must-refuse.ts";
import type { RequestCheck } from "./request-check.ts";

export const negativeData: RequestCheck = {
  id: "negative-data",
  severity: "error",
  reason: "Input that the document forbids and the API takes ends up stored, and breaks whoever reads it.",
  check: (exchange, about) => mustRefuse(exchange, refusals, about),
};

/** Every way of saying no to a request as such; what else is refused there differs from API to API. */
const refusals = [400, 401, 403, 404, 405, 406, 409, 411, 413, 414, 415, 422, 428, 501];
