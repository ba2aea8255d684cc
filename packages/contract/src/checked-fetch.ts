import type { Fetch } from "@cftokens/openapi";
import { checkRecorded } from "./check-exchange.ts";
import type { Contract } from "./create-contract.ts";
import { type Exchange, recordExchange } from "./exchange.ts";
import type { Finding } from "./finding.ts";

/**
 * Receives the findings of every exchange, also when there are none. The exchange is as it was on
 * the wire, credentials included: pass it through `redactValue` before it goes anywhere else.
 */
export type OnFindings = (findings: readonly Finding[], exchange: Exchange) => void;

/**
 * A Fetch that judges every answer and hands it on unchanged. It reads a textual body first, so
 * that the findings come before the answer; it does not read binary and endless bodies. It rethrows
 * what `fetch` throws.
 */
export function checkedFetch(fetch: Fetch, contract: Contract, onFindings: OnFindings): Fetch {
  return async (request) => {
    const sent = request.clone();
    const response = await fetch(request);
    const exchange = await recordExchange(sent, response);
    onFindings(checkRecorded(exchange, contract), exchange);
    return response;
  };
}
