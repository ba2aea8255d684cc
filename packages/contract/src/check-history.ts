import type { Contract } from "./create-contract.ts";
import type { Exchange } from "./exchange.ts";
import type { Finding } from "./finding.ts";
import type { Marks } from "./create-marks.ts";
import { type History, type Step, toHistory } from "./state/history.ts";
import { stateChecks } from "./checks/state-checks.ts";
import { toFinding } from "./to-finding.ts";

/** A finding, and the exchange in which it was seen. */
export interface HistoryFinding {
  readonly finding: Finding;
  readonly exchange: Exchange;
}

/**
 * Finds everything in which exchanges contradict each other: what was created, read, listed,
 * changed and deleted, and with which secret. The exchanges have to be in order, and nothing else
 * may have changed the API. What checkRecorded finds in each of them is not repeated.
 */
export function checkHistory(exchanges: readonly Exchange[], contract: Contract): readonly HistoryFinding[] {
  const history = toHistory(exchanges, contract);
  const marksAt = createMarksOfSteps(history, contract);
  return stateChecks.flatMap((check) =>
    check.check(history).map(({ step, ...observation }) => ({
      finding: toFinding(observation, {
        check,
        operation: step.operation.id,
        status: step.exchange.response.status,
        marks: marksAt(step),
      }),
      exchange: step.exchange,
    })),
  );
}

// What a finding shows may come from any message of the history, and from the path of its step.
function createMarksOfSteps(history: History, { marksOf }: Contract): (step: Step) => Marks {
  const all = [...new Set(history.map(({ operation }) => operation))].map(marksOf);
  const names = new Set(all.flatMap(({ request, response }) => [...request.names, ...response.names]));
  return ({ operation }) => {
    const { response, path } = marksOf(operation);
    return { names, isWhole: response.isWhole || path.size > 0 };
  };
}
