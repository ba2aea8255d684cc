import type { Fetch } from "@cftokens/openapi";
import { checkRecorded } from "./check-exchange.ts";
import type { Contract } from "./create-contract.ts";
import { type Exchange, recordExchange } from "./exchange.ts";
import type { Finding } from "./finding.ts";

/**
 * Told of every exchange, also of those without findings. The exchange is as it was on the wire, credentials
 * included: pass it through `redactValue` before it goes anywhere else.
 */
export type Report = (findings: readonly Finding[], exchange: Exchange) => void;

/**
 * A Fetch that hands every answer on as it came and judges it on the way. A textual body is read before the answer
 * is handed on, so that the report comes first; binary and endless ones are not read. What `fetch` throws is
 * thrown on.
 */
export function checkedFetch(fetch: Fetch, contract: Contract, report: Report): Fetch {
  return async (request) => {
    const sent = request.clone();
    const response = await fetch(request);
    const exchange = await recordExchange(sent, response);
    report(checkRecorded(exchange, contract), exchange);
    return response;
  };
}
