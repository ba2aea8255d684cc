import { mustRefuse } from "./must-refuse.ts";
import type { RequestCheck } from "./request-check.ts";

export const wrongVerifier: RequestCheck = {
  id: "wrong-verifier",
  severity: "error",
  reason:
    "A verifier that confirms tokens of another kind tells its callers that a token will work where it will not.",
  check: (exchange, about) => mustRefuse(exchange, [400, 401, 403, 404], about),
};
