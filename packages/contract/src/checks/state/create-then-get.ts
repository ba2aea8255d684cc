import { isJsonObject } from "@cftokens/openapi/json";
import { apiKnowledge } from "../../state/api-knowledge.ts";
import { differences } from "../../state/compare.ts";
import {
  type History,
  identifierMember,
  identifierOf,
  idOfItem,
  sentBody,
  stepsBetween,
} from "../../state/history.ts";
import { memberDeclarations } from "../../state/member-declarations.ts";
import { type Life, type Sighting, toLives } from "../../state/sightings.ts";
import type { StateCheck, StateObservation } from "../state-check.ts";

export const createThenGet: StateCheck = {
  id: "create-then-get",
  severity: "error",
  reason:
    "What was asked for, what the answer to it said and what is read back afterwards must be the same thing.",
  check(history) {
    return toLives(history).flatMap((life) => [...checkCreation(life, history), ...checkIds(life)]);
  },
};

function checkCreation(life: Life, history: History): readonly StateObservation[] {
  const [created, ...later] = life.sightings;
  if (created?.in !== "create") return [];
  return [
    ...notEchoed(created),
    ...checkFirstRead(created, later),
    ...checkFound(life, stepsBetween(history, { after: created.step, before: life.removed })),
  ];
}

/**
 * Finds members that a request sent and its answer shows differently. The answer may have more
 * members, and fewer.
 */
export function notEchoed({ step, value, pointer }: Sighting): readonly StateObservation[] {
  const options = {
    pointer,
    mode: "common",
    without: volatileMembers,
    except: apiKnowledge.notEchoed,
  } as const;
  const sent = sentBody(step);
  return differences(isJsonObject(sent) ? sent : {}, value, options).map((found) => ({
    ...found,
    message: "is not what the request set",
    step,
  }));
}

// Finds differences between the first reading of an unchanged resource and the answer to its
// creation.
function checkFirstRead(created: Sighting, later: readonly Sighting[]): readonly StateObservation[] {
  const next = later.find(({ in: how }) => how !== "list");
  if (next?.in !== "read") return [];
  const without = [...volatileMembers, ...secretMembers];
  return differences(created.value, next.value, { pointer: next.pointer, mode: "same", without }).map(
    (found) => ({
      ...found,
      message: "is not what the answer to its creation said",
      step: next.step,
    }),
  );
}

// Finds readings that miss a resource which was created and not deleted.
function checkFound({ item }: Life, alive: History): readonly StateObservation[] {
  return alive
    .filter((step) => step.role === "read" && step.item === item && step.exchange.response.status === 404)
    .map((step) => ({ pointer: "", message: "is not found although it was created before", step }));
}

// Finds readings that show another resource than the one at the path.
function checkIds({ item, sightings }: Life): readonly StateObservation[] {
  const expected = idOfItem(item);
  return sightings
    .filter(({ in: how, step, value }) => how === "read" && identifierOf(value, step.collection) !== expected)
    .filter(mayHaveId)
    .map(({ step, value, pointer }) => {
      const name = identifierMember(value, step.collection);
      return {
        pointer: `${pointer}/${name}`,
        message: "is not the resource that was asked for",
        expected,
        got: value[name],
        step,
      };
    });
}

// Many APIs do not repeat the identifier of what was asked for.
function mayHaveId({ step, value, pointer }: Sighting): boolean {
  const name = identifierMember(value, step.collection);
  return Object.hasOwn(value, name) || memberDeclarations(step, pointer)(name);
}

const { volatileMembers, secretMembers } = apiKnowledge;
