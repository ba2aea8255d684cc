import { apiKnowledge } from "../../state/api-knowledge.ts";
import { differences } from "../../state/compare.ts";
import { bearerOf, type Step } from "../../state/history.ts";
import type { StateCheck, StateObservation } from "../state-check.ts";

export const readsAgree: StateCheck = {
  id: "reads-agree",
  severity: "error",
  reason: "The same request, sent twice while nobody changes anything, must get the same answer.",
  check(history) {
    const questions = Map.groupBy(history, questionOf);
    return [...questions.values()].flatMap((steps) =>
      steps.flatMap((step, index) => compare(steps[index - 1] ?? step, step)),
    );
  },
};

// Steps with the same question have the same request, caller and state of the API.
function questionOf(step: Step): string {
  const { method, url, body } = step.exchange.request;
  return JSON.stringify([step.changesSoFar, method, url, bearerOf(step), body]);
}

function compare(earlier: Step, later: Step): readonly StateObservation[] {
  const [before, after] = [earlier.exchange.response.body, later.exchange.response.body];
  if (before.kind !== "json" || after.kind !== "json" || earlier.isSuccess !== later.isSuccess) return [];
  const options = { pointer: "", mode: "same", without: apiKnowledge.volatileMembers } as const;
  return differences(before.value, after.value, options).map((found) => ({
    ...found,
    message: "is not what the same request got before",
    step: later,
  }));
}
