import { apiKnowledge } from "../state/api-knowledge.ts";
import { differences } from "../state/compare.ts";
import { bearerOf, type Step } from "../state/history.ts";
import type { StateCheck, StateObservation } from "../state/state-check.ts";

export const readsAgree: StateCheck = {
  id: "reads-agree",
  severity: "error",
  reason: "The same request, sent twice while nobody changes anything, must get the same answer.",
  check(history) {
    const answers = new Map<string, Step>();
    return history.flatMap((step) => {
      if (changesSomething(step)) {
        answers.clear();
        return [];
      }
      const question = questionOf(step);
      const earlier = answers.get(question);
      if (bodyOf(step) === undefined) return [];
      answers.set(question, step);
      return earlier === undefined ? [] : compare(earlier, step);
    });
  },
};

function changesSomething({ operation, isSuccess }: Step): boolean {
  return operation.method !== "GET" && operation.method !== "HEAD" && isSuccess;
}

function questionOf(step: Step): string {
  const { method, url, body } = step.exchange.request;
  return [method, url, bearerOf(step), body.kind === "json" ? body.text : ""].join(" ");
}

function compare(earlier: Step, later: Step): readonly StateObservation[] {
  if (earlier.isSuccess !== later.isSuccess) return [];
  const options = { pointer: "", mode: "same", without: apiKnowledge.volatileMembers } as const;
  return differences(bodyOf(earlier), bodyOf(later), options).map((found) => ({
    ...found,
    message: "is not what the same request was told before",
    step: later,
  }));
}

function bodyOf({ exchange: { response } }: Step): unknown {
  return response.body.kind === "json" ? response.body.value : undefined;
}
