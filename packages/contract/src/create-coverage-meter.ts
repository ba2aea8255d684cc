import type { Operation } from "@cftokens/openapi";
import type { Contract } from "./create-contract.ts";
import type { OperationCoverage } from "./coverage.ts";
import { createOperationMeter, type OperationMeter } from "./create-operation-meter.ts";
import type { Exchange } from "./exchange.ts";

/**
 * Counts which documented parameters, responses and members were seen in exchanges, and which of
 * the choices that their schemas leave. An exchange for no
 * documented operation or response does not count; checkRecorded reports it.
 */
export function measureCoverage(
  contract: Contract,
  exchanges: Iterable<Exchange>,
): readonly OperationCoverage[] {
  const meter = createCoverageMeter(contract);
  for (const exchange of exchanges) meter.add(exchange);
  return meter.read();
}

/** Measures coverage exchange by exchange. */
export interface CoverageMeter {
  /** `meant` is the operation that it was made for, where the request does not say so. */
  readonly add: (exchange: Exchange, meant?: Operation) => void;
  readonly read: () => readonly OperationCoverage[];
}

/** Creates a meter that has seen nothing. */
export function createCoverageMeter(contract: Contract): CoverageMeter {
  const meters = new Map<Operation, OperationMeter>();
  return {
    add(exchange, meant) {
      const { method, url, headers } = exchange.request;
      const match = contract.findOperation(method, url, { headers, ...(meant !== undefined && { meant }) });
      if (match === undefined) return;
      const meter = meters.get(match.operation) ?? createOperationMeter(match);
      meters.set(match.operation, meter);
      meter.add(exchange, match.pathValues);
    },
    read: () =>
      contract.operations.map((known) => (meters.get(known.operation) ?? createOperationMeter(known)).read()),
  };
}
