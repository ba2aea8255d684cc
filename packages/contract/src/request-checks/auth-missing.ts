import { mustRefuse } from "./must-refuse.ts";
import type { RequestCheck } from "./request-check.ts";

export const authMissing: RequestCheck = {
  id: "auth-missing",
  severity: "error",
  reason: "An operation that works without the documented credential is open to everybody.",
  check: (exchange, about) => mustRefuse(exchange, [400, 401, 403], about),
};
