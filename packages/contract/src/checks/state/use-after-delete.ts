import { isJsonObject } from "@cftokens/openapi/json";
import { apiKnowledge } from "../../state/api-knowledge.ts";
import { differences } from "../../state/compare.ts";
import {
  bearerOf,
  entriesOf,
  entryPath,
  type History,
  identifierMember,
  identifierOf,
  idOfItem,
  type Step,
  stepsBetween,
} from "../../state/history.ts";
import { listSecrets, type Secret } from "../../state/secrets.ts";
import { type Life, toLives } from "../../state/sightings.ts";
import type { StateCheck, StateObservation } from "../state-check.ts";

export const useAfterDelete: StateCheck = {
  id: "use-after-delete",
  severity: "error",
  reason: "What was deleted and still answers, is still listed or still opens doors was not deleted.",
  check(history) {
    const secrets = listSecrets(history);
    return toLives(history).flatMap((life) => {
      const { removed, item } = life;
      if (removed === undefined) return [];
      const later = stepsBetween(history, { after: removed, before: undefined }).filter(
        ({ isSuccess }) => isSuccess,
      );
      return [
        ...checkAnswer(removed, life),
        ...later.flatMap((step) => checkLater(step, item)),
        ...checkSecrets(
          later,
          secrets.filter((secret) => secret.item === item),
        ),
      ];
    });
  },
};

// Finds differences between the answer to a removal and the removed resource.
function checkAnswer(step: Step, { item, sightings }: Life): readonly StateObservation[] {
  const { result, collection, resultPointer: pointer, changesSoFar } = step;
  if (!isJsonObject(result)) return [];
  const expected = idOfItem(item);
  const got = identifierOf(result, collection) ?? expected;
  if (got !== expected) {
    const place = `${pointer}/${identifierMember(result, collection)}`;
    return [{ pointer: place, message: "is not the resource that was deleted", expected, got, step }];
  }
  const last = sightings.findLast(
    (sighting) => sighting.step.changesSoFar < changesSoFar && sighting.in !== "list",
  );
  const without = [...apiKnowledge.volatileMembers, ...apiKnowledge.secretMembers];
  return differences(last?.value ?? {}, result, { pointer, mode: "common", without }).map((found) => ({
    ...found,
    message: "is not what the deleted resource was",
    step,
  }));
}

function checkLater(step: Step, item: string): readonly StateObservation[] {
  const isUse = step.item === item && step.role !== "create" && step.role !== "remove";
  if (isUse) return [{ pointer: "", message: "is answered although the resource was deleted before", step }];
  return entriesOf(step)
    .filter((entry) => entryPath(step, entry) === item)
    .map(() => ({ pointer: step.resultPointer, message: "lists a resource that was deleted before", step }));
}

function checkSecrets(later: History, secrets: readonly Secret[]): readonly StateObservation[] {
  return later
    .filter((step) => secrets.some(({ text }) => text === bearerOf(step)))
    .map((step) => ({
      pointer: "",
      message: "lets in the secret of a resource that was deleted before",
      step,
    }));
}
