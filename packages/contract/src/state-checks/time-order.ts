import { isJsonObject, type JsonObject, pointerBelow } from "@cftokens/openapi";
import { apiKnowledge } from "../state/api-knowledge.ts";
import { entriesOf, type Step } from "../state/history.ts";
import { type Life, toLives } from "../state/sightings.ts";
import type { StateCheck, StateObservation } from "../state/state-check.ts";

export const timeOrder: StateCheck = {
  id: "time-order",
  severity: "error",
  reason:
    "Whoever sorts, expires or audits by these dates trusts that nothing was changed before it was made.",
  check(history) {
    return [
      ...history.filter(({ isSuccess }) => isSuccess).flatMap(checkAnswer),
      ...toLives(history).flatMap(checkLife),
    ];
  },
};

function checkAnswer(step: Step): readonly StateObservation[] {
  const { result, resultPointer } = step;
  if (isJsonObject(result)) return checkPairs(result, resultPointer, step);
  return entriesOf(step).flatMap((entry, index) =>
    checkPairs(entry, pointerBelow(resultPointer, index), step),
  );
}

function checkPairs(thing: JsonObject, pointer: string, step: Step): readonly StateObservation[] {
  return apiKnowledge.timeOrder.flatMap(([first, second]) => {
    const [earlier, later] = [thing[first], thing[second]];
    if (typeof earlier !== "string" || typeof later !== "string") return [];
    if (!(Date.parse(earlier) > Date.parse(later))) return [];
    const message = `is before ${first}`;
    return [{ pointer: pointerBelow(pointer, second), message, expected: earlier, got: later, step }];
  });
}

/** A change of a thing is never dated before what was known of it. */
function checkLife({ sightings }: Life): readonly StateObservation[] {
  return sightings.flatMap(({ step, value, pointer }, index) => {
    const before = sightings[index - 1]?.value ?? {};
    return changeMembers.flatMap((name) => {
      const [earlier, later] = [before[name], value[name]];
      if (typeof earlier !== "string" || typeof later !== "string") return [];
      if (!(Date.parse(later) < Date.parse(earlier))) return [];
      const message = "is earlier than it was before";
      return [{ pointer: pointerBelow(pointer, name), message, expected: earlier, got: later, step }];
    });
  });
}

const changeMembers = ["modified_on", "updated_at"];
