import { unknownOperation } from "./checks/exchange/unknown-operation.ts";
import { exchangeChecks } from "./checks/exchange-checks.ts";
import type { Contract } from "./create-contract.ts";
import { type Exchange, recordExchange } from "./exchange.ts";
import type { Finding } from "./finding.ts";
import { toSubject } from "./subject.ts";
import { toFinding } from "./to-finding.ts";

/**
 * Everything in which an answer does not honour the documents; nothing when it does. Neither message is consumed
 * or changed, and the response must not have been read yet.
 */
export async function checkExchange(
  request: Request,
  response: Response,
  contract: Contract,
): Promise<readonly Finding[]> {
  return checkRecorded(await recordExchange(request, response), contract);
}

/** As checkExchange, for an exchange that was recorded before. */
export function checkRecorded(exchange: Exchange, contract: Contract): readonly Finding[] {
  const { method, url } = exchange.request;
  const status = exchange.response.status;
  const match = contract.findOperation(method, url);
  if (match === undefined) {
    const operation = `${method} ${new URL(url).pathname}`;
    const observation = { pointer: "", message: `${operation} is in no document` };
    return [toFinding(observation, { check: unknownOperation, operation, status })];
  }
  const { operation, validator } = match;
  const subject = toSubject(operation, validator, exchange);
  return exchangeChecks.flatMap((check) =>
    check
      .check(exchange, subject)
      .map((observation) => toFinding(observation, { check, operation: operation.id, status })),
  );
}
