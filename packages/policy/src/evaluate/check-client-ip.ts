import type { AccessRequest } from "./access-request.ts";
import type { IpCondition } from "../api-types.ts";
import type { PassedReason, RefusedReason } from "./decision.ts";
import type { EvaluatedToken } from "./evaluated-token.ts";
import { parseIpAddress, rangeContains, type IpAddress } from "../conditions/ip-range.ts";
import { readIpConditions, refusesEveryAddress } from "../conditions/ip-conditions.ts";

/**
 * Checks the caller's address. A token works from the ranges of `in`, or from anywhere when there
 * are none, except from the ranges of `not_in` (source: "Restrict token use"). An unknown address
 * is refused, and so is every address if a `not_in` range cannot be read, or if the condition names
 * no range at all (P6 in spec/decisions.md).
 */
export function checkClientIp(token: EvaluatedToken, request: AccessRequest): PassedReason | RefusedReason {
  const conditions = readIpConditions(token.condition);
  if (conditions.length === 0) return pass("The token works from every address.");
  const { clientIp } = request;
  if (refusesEveryAddress(token.condition))
    return {
      outcome: "refused",
      code: "client-ip-refused",
      clientIp,
      list: "in",
      ranges: [],
      sentence: "Refused: the token works from no address, because its IP condition names no range.",
    };
  const address = clientIp === undefined ? undefined : parseIpAddress(clientIp);
  if (clientIp === undefined || address === undefined)
    return {
      outcome: "refused",
      code: "client-ip-unknown",
      clientIp,
      sentence: "Refused: the token works only from some addresses, and the caller's is not known.",
    };
  const refusal = conditions
    .map((condition) => checkRanges(condition, clientIp, address))
    .find((found) => found !== undefined);
  return refusal ?? pass(`The token works from ${clientIp}.`);
}

function pass(sentence: string): PassedReason {
  return { outcome: "passed", rule: "client-ip", sentence };
}

function checkRanges(
  condition: IpCondition,
  clientIp: string,
  address: IpAddress,
): RefusedReason | undefined {
  const blocking = condition.not_in?.find((range) => rangeContains(range, address) !== false);
  if (blocking !== undefined) {
    const sentence = `Refused: the token does not work from ${clientIp}, which ${blocking} shuts out.`;
    return {
      outcome: "refused",
      code: "client-ip-refused",
      clientIp,
      list: "not_in",
      ranges: [blocking],
      sentence,
    };
  }
  const ranges = condition.in ?? [];
  if (ranges.length === 0 || ranges.some((range) => rangeContains(range, address) === true)) return undefined;
  const sentence = `Refused: the token does not work from ${clientIp}, which is in none of its ranges.`;
  return { outcome: "refused", code: "client-ip-refused", clientIp, list: "in", ranges, sentence };
}
