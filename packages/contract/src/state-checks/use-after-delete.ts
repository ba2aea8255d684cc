import { apiKnowledge } from "../state/api-knowledge.ts";
import { differences } from "../state/compare.ts";
import { bearerOf, entriesOf, entryPath, type History, identifierOf, type Step } from "../state/history.ts";
import { listSecrets, type Secret } from "../state/secrets.ts";
import { type Life, toLives } from "../state/sightings.ts";
import type { StateCheck, StateObservation } from "../state/state-check.ts";

export const useAfterDelete: StateCheck = {
  id: "use-after-delete",
  severity: "error",
  reason: "What was deleted and still answers, is still listed or still opens doors was not deleted.",
  check(history) {
    const secrets = listSecrets(history);
    return toLives(history).flatMap((life) => {
      const { removed, item } = life;
      if (removed === undefined) return [];
      const later = history.filter(({ index, isSuccess }) => index > removed.index && isSuccess);
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

/** The answer to the removal is about the thing that was removed. */
function checkAnswer(removed: Step, { item, sightings }: Life): readonly StateObservation[] {
  const id = decodeURIComponent(item.slice(item.lastIndexOf("/") + 1));
  const named = identifierOf(removed.result, removed.resource);
  const pointer = removed.resultPointer;
  if (named !== undefined && named !== id) {
    const place = `${pointer}/id`;
    return [
      {
        pointer: place,
        message: "is not the thing that was deleted",
        expected: id,
        got: named,
        step: removed,
      },
    ];
  }
  const last = sightings.findLast(({ step, in: how }) => step.index < removed.index && how !== "list");
  const without = [...apiKnowledge.volatileMembers, ...apiKnowledge.secretMembers];
  return differences(last?.value ?? {}, removed.result, { pointer, mode: "common", without })
    .filter(() => typeof removed.result === "object" && removed.result !== null)
    .map((found) => ({ ...found, message: "is not what the deleted thing was", step: removed }));
}

function checkLater(step: Step, item: string): readonly StateObservation[] {
  const isUse = step.item === item && step.role !== "create" && step.role !== "remove";
  if (isUse) return [{ pointer: "", message: "is answered although the thing was deleted before", step }];
  if (step.role !== "list") return [];
  return entriesOf(step)
    .filter((entry) => entryPath(step, entry) === item)
    .map(() => ({ pointer: step.resultPointer, message: "lists a thing that was deleted before", step }));
}

function checkSecrets(later: History, secrets: readonly Secret[]): readonly StateObservation[] {
  const dead = new Set(secrets.map(({ text }) => text));
  return later
    .filter((step) => dead.has(bearerOf(step) ?? ""))
    .map((step) => ({ pointer: "", message: "lets in the secret of a thing that was deleted before", step }));
}
