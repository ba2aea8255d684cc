import { isJsonObject, type JsonObject, pointerBelow } from "@cftokens/openapi/json";
import { apiKnowledge } from "../../state/api-knowledge.ts";
import { entriesOf, type Step } from "../../state/history.ts";
import { momentOf } from "../../state/moment.ts";
import { type Life, toLives } from "../../state/sightings.ts";
import type { StateCheck, StateObservation } from "../state-check.ts";

export const timeOrder: StateCheck = {
  id: "time-order",
  severity: "error",
  reason:
    "Whoever sorts, expires or audits by these dates trusts that nothing was changed before it was made.",
  check(history) {
    return [...history.flatMap(checkAnswer), ...toLives(history).flatMap(checkLife)];
  },
};

function checkAnswer(step: Step): readonly StateObservation[] {
  const { result, resultPointer } = step;
  if (isJsonObject(result)) return checkPairs(result, resultPointer, step);
  return entriesOf(step).flatMap((entry, index) =>
    checkPairs(entry, pointerBelow(resultPointer, index), step),
  );
}

function checkPairs(resource: JsonObject, pointer: string, step: Step): readonly StateObservation[] {
  return apiKnowledge.timeOrder
    .filter(([first, second]) => momentOf(resource[first]) > momentOf(resource[second]))
    .map(([first, second]) => ({
      pointer: pointerBelow(pointer, second),
      message: `is before ${first}`,
      expected: resource[first],
      got: resource[second],
      step,
    }));
}

// Finds changes of a resource that are dated before earlier ones.
function checkLife({ sightings }: Life): readonly StateObservation[] {
  return sightings.flatMap(({ step, value, pointer }, index) => {
    const before = sightings[index - 1]?.value ?? {};
    return apiKnowledge.changeMembers
      .filter((name) => momentOf(value[name]) < momentOf(before[name]))
      .map((name) => ({
        pointer: pointerBelow(pointer, name),
        message: "is earlier than it was before",
        expected: before[name],
        got: value[name],
        step,
      }));
  });
}
