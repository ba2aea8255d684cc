import { unknownOperation } from "./checks/exchange/unknown-operation.ts";
import { exchangeChecks } from "./checks/exchange-checks.ts";
import type { Operation } from "@cftokens/openapi";
import type { Contract } from "./create-contract.ts";
import { type Exchange, recordExchange } from "./exchange.ts";
import type { Observation } from "./observation.ts";
import type { Finding } from "./finding.ts";
import { toSubject } from "./subject.ts";
import { toFinding } from "./to-finding.ts";

/**
 * Finds everything in which an answer does not honour its document. It reads copies of both
 * messages; the response must not have been read before.
 */
export async function checkExchange(
  request: Request,
  response: Response,
  contract: Contract,
): Promise<readonly Finding[]> {
  return checkRecorded(await recordExchange(request, response), contract);
}

// The findings of one check in one exchange; further ones are told by their number. A validator
// lists fewer violations, and says itself that there are more.
const mostFindings = 300;

const methodNotAllowed = 405;

/**
 * Finds everything in which the answer of a recorded exchange does not honour its document; of each
 * check the first `mostFindings`. `meant` is the operation that it was made for, where the request
 * does not say so.
 */
export function checkRecorded(exchange: Exchange, contract: Contract, meant?: Operation): readonly Finding[] {
  const { method, url, headers } = exchange.request;
  const status = exchange.response.status;
  const match = contract.findOperation(method, url, { headers, ...(meant !== undefined && { meant }) });
  if (match === undefined) {
    // An API says in one documented way that a path has not this method.
    if (status === methodNotAllowed && contract.hasPath(url)) return [];
    const operation = `${method} ${new URL(url).pathname}`;
    const observation = { pointer: "", message: "is in no document" };
    return [toFinding(observation, { check: unknownOperation, operation, status })];
  }
  const { operation, validator } = match;
  const marks = contract.marksOf(operation).response;
  const subject = toSubject(operation, validator, exchange);
  return exchangeChecks.flatMap((check) =>
    theFirst(check.check(exchange, subject)).map((observation) =>
      toFinding(observation, { check, operation: operation.id, status, marks }),
    ),
  );
}

function theFirst(observations: readonly Observation[]): readonly Observation[] {
  const more = observations.length - mostFindings;
  if (more <= 0) return observations;
  const rest = { pointer: "", message: `further findings of this check in the same answer: ${more}` };
  return [...observations.slice(0, mostFindings), rest];
}
