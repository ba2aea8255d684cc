import { apiKnowledge } from "../../state/api-knowledge.ts";
import {
  bearerOf,
  type History,
  identifierOf,
  idOfItem,
  type Step,
  stepsBetween,
} from "../../state/history.ts";
import { isShown, listSecrets, type ShownSecret } from "../../state/secrets.ts";
import { toLives } from "../../state/sightings.ts";
import type { StateCheck, StateObservation } from "../state-check.ts";

export const rolledSecretDead: StateCheck = {
  id: "rolled-secret-dead",
  severity: "error",
  reason:
    "A secret is rolled because somebody may have it: the old one must stop working at once, and the new one work.",
  check(history) {
    const secrets = listSecrets(history).filter(isShown);
    return secrets.flatMap((secret, index) => {
      const earlier = secrets.slice(0, index).filter(({ item }) => item === secret.item);
      return [
        ...earlier.flatMap((old) => checkOld(old, secret, history)),
        ...checkNew(secret, secrets, history),
      ];
    });
  },
};

function checkOld(old: ShownSecret, secret: ShownSecret, history: History): readonly StateObservation[] {
  const { pointer, step: replacing } = secret;
  if (old.text === secret.text)
    return [{ pointer, message: "is the secret that it should replace", step: replacing }];
  return stepsBetween(history, { after: replacing, before: undefined })
    .filter((step) => step.isSuccess && bearerOf(step) === old.text)
    .map((step) => ({ pointer: "", message: "lets in a secret that was replaced before", step }));
}

// Finds verifications that refuse a secret which should work, or name another resource.
function checkNew(
  secret: ShownSecret,
  secrets: readonly ShownSecret[],
  history: History,
): readonly StateObservation[] {
  const { text, item, step: shown } = secret;
  const replacing = new Set(secrets.filter((other) => other.item === item).map(({ step }) => step));
  const later = stepsBetween(history, { after: shown, before: undefined });
  const end = later.find((step) => replacing.has(step) || mayEnd(step, item));
  return stepsBetween(history, { after: shown, before: end })
    .filter((step) => bearerOf(step) === text && isVerification(step))
    .filter((step) => shouldWork(item, step, history))
    .flatMap((step) => checkVerification(step, item));
}

// Whether a request may have ended the secret of a resource.
function mayEnd(step: Step, item: string): boolean {
  return step.item === item && step.isSuccess && (step.role === "remove" || step.role === "update");
}

function isVerification({ operation }: Step): boolean {
  return apiKnowledge.verifiers.some(({ path }) => path === operation.path);
}

// Whether a secret should work: its resource said so when it was last shown, or says nothing of it.
function shouldWork(item: string, verification: Step, history: History): boolean {
  const { member, value, unless } = apiKnowledge.working;
  const last = toLives(history.slice(0, history.indexOf(verification)))
    .find((life) => life.item === item)
    ?.sightings.findLast((sighting) => sighting.value[member] !== undefined)?.value;
  return (
    last === undefined || (last[member] === value && !unless.some((limit) => Object.hasOwn(last, limit)))
  );
}

function checkVerification(step: Step, item: string): readonly StateObservation[] {
  if (!step.isSuccess) return [{ pointer: "", message: "refuses the secret that was shown last", step }];
  const expected = idOfItem(item);
  const got = identifierOf(step.result, undefined);
  if (got === undefined || got === expected) return [];
  const pointer = `${step.resultPointer}/id`;
  return [{ pointer, message: "is another resource than the secret's", expected, got, step }];
}
