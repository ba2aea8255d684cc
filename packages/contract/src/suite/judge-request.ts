import type { ContractOperation } from "../contract-operation.ts";
import type { Exchange } from "../exchange.ts";
import type { Finding } from "../finding.ts";
import type { RequestCheck } from "../checks/request-checks.ts";
import { toFinding } from "../to-finding.ts";

/** Judges the answer to a made-up request by one check. */
export function judgeRequest(
  check: RequestCheck,
  { operation }: ContractOperation,
  { exchange, about }: { readonly exchange: Exchange; readonly about: string },
): readonly Finding[] {
  const status = exchange.response.status;
  return check
    .check(exchange, about)
    .map((observation) => toFinding(observation, { check, operation: operation.id, status }));
}
