import { mustRefuse } from "./must-refuse.ts";
import type { RequestCheck } from "./request-check.ts";

export const authMalformed: RequestCheck = {
  id: "auth-malformed",
  severity: "error",
  reason: "A header that cannot hold a credential must be refused and not be taken for none, or for any.",
  check: (exchange, about) => mustRefuse(exchange, [400, 401, 403], about),
};
