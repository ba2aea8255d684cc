import type { Condition, IpCondition } from "../api-types.ts";

/** The client IP conditions of a token, in either spelling of the key (`request.ip`, `request_ip`). All have to hold. */
export function readIpConditions(condition: Condition | undefined): readonly IpCondition[] {
  return [condition?.["request.ip"], condition?.request_ip].filter((ranges) => ranges !== undefined);
}
