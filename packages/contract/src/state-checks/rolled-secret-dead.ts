import { apiKnowledge } from "../state/api-knowledge.ts";
import { bearerOf, type History, identifierOf, type Step } from "../state/history.ts";
import { listSecrets, type Secret } from "../state/secrets.ts";
import { toLives } from "../state/sightings.ts";
import type { StateCheck, StateObservation } from "../state/state-check.ts";

export const rolledSecretDead: StateCheck = {
  id: "rolled-secret-dead",
  severity: "error",
  reason:
    "A secret is rolled because somebody may have it: the old one must stop working at once, and the new one work.",
  check(history) {
    const shown = listSecrets(history).filter(
      ({ pointer, item }) => pointer !== undefined && item !== undefined,
    );
    return shown.flatMap((secret, index) => {
      const earlier = shown.slice(0, index).filter(({ item }) => item === secret.item);
      return [
        ...earlier.flatMap((old) => checkOld(old, secret, history)),
        ...checkNew(secret, endOf(secret, shown.slice(index + 1), history), history),
      ];
    });
  },
};

function checkOld(old: Secret, secret: Secret, history: History): readonly StateObservation[] {
  const pointer = secret.pointer ?? "";
  if (old.text === secret.text)
    return [{ pointer, message: "is the secret that it should replace", step: secret.step }];
  return history
    .filter((step) => step.index > secret.step.index && step.isSuccess && bearerOf(step) === old.text)
    .map((step) => ({ pointer: "", message: "lets in a secret that was replaced before", step }));
}

/** The number of the step from which a secret has not to work any more. */
function endOf({ item }: Secret, later: readonly Secret[], history: History): number {
  const replaced = later.find((secret) => secret.item === item)?.step.index;
  const changed = history.find(
    (step) => step.item === item && step.isSuccess && (step.role === "remove" || step.role === "update"),
  )?.index;
  return Math.min(replaced ?? Infinity, changed ?? Infinity);
}

/** A verifier lets the secret in until it is replaced or its thing changed, and says whose it is. */
function checkNew(secret: Secret, end: number, history: History): readonly StateObservation[] {
  const verifications = history.filter(
    (step) =>
      step.index > secret.step.index &&
      step.index < end &&
      bearerOf(step) === secret.text &&
      apiKnowledge.verifiers.some(({ path }) => path === step.operation.path) &&
      shouldWork(secret, step, history),
  );
  return verifications.flatMap((step) => checkVerification(step, secret));
}

/** Whether the thing, when it was last shown, said that its secret works; a thing that does not say so has a secret that does. */
function shouldWork({ item }: Secret, before: Step, history: History): boolean {
  const { member, value, unless } = apiKnowledge.working;
  const last = toLives(history)
    .find((life) => life.item === item)
    ?.sightings.findLast(
      (sighting) => sighting.step.index < before.index && sighting.value[member] !== undefined,
    );
  if (last === undefined) return true;
  return last.value[member] === value && unless.every((limit) => last.value[limit] === undefined);
}

function checkVerification(step: Step, { item = "" }: Secret): readonly StateObservation[] {
  if (!step.isSuccess) return [{ pointer: "", message: "refuses the secret that was shown last", step }];
  const id = identifierOf(step.result, undefined);
  const expected = item.slice(item.lastIndexOf("/") + 1);
  if (id === undefined || id === expected) return [];
  return [
    {
      pointer: `${step.resultPointer}/id`,
      message: "is another thing than the secret's",
      expected,
      got: id,
      step,
    },
  ];
}
