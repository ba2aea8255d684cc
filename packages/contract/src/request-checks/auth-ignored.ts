import { mustRefuse } from "./must-refuse.ts";
import type { RequestCheck } from "./request-check.ts";

export const authIgnored: RequestCheck = {
  id: "auth-ignored",
  severity: "error",
  reason: "A credential that nobody was given must not open anything: else none is looked at.",
  check: (exchange, about) => mustRefuse(exchange, [400, 401, 403], about),
};
