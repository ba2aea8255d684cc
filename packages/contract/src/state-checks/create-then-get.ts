import { apiKnowledge } from "../state/api-knowledge.ts";
import { differences } from "../state/compare.ts";
import { type History, sentBody } from "../state/history.ts";
import { type Life, type Sighting, toLives } from "../state/sightings.ts";
import type { StateCheck, StateObservation } from "../state/state-check.ts";

export const createThenGet: StateCheck = {
  id: "create-then-get",
  severity: "error",
  reason:
    "What was asked for, what the answer to it said and what is read back afterwards must be the same thing.",
  check(history) {
    return toLives(history).flatMap((life) => [
      ...checkCreated(life),
      ...checkFirstRead(life),
      ...checkIds(life),
      ...checkFound(life, history),
    ]);
  },
};

/** The answer shows what was sent; the API may add to it. */
function checkCreated({ sightings: [created] }: Life): readonly StateObservation[] {
  if (created?.in !== "create") return [];
  return notEchoed(created);
}

/** What a request sent and its answer shows differently. Members that the answer does not have are not missed. */
export function notEchoed({ step, value, pointer }: Sighting): readonly StateObservation[] {
  const options = {
    pointer,
    mode: "common",
    without: volatileMembers,
    except: apiKnowledge.notEchoed,
  } as const;
  return differences(sentBody(step) ?? {}, value, options).map((found) => ({
    ...found,
    message: "is not what the request set",
    step,
  }));
}

function checkFirstRead({ sightings }: Life): readonly StateObservation[] {
  const [created, ...later] = sightings;
  if (created?.in !== "create") return [];
  const changed = later.findIndex((sighting) => sighting.in === "update" || sighting.in === "action");
  const read = later
    .slice(0, changed === -1 ? undefined : changed)
    .find((sighting) => sighting.in === "read");
  if (read === undefined) return [];
  const without = [...volatileMembers, ...secretMembers];
  return differences(created.value, read.value, { pointer: read.pointer, mode: "same", without }).map(
    (found) => ({
      ...found,
      message: "is not what the answer to its creation said",
      step: read.step,
    }),
  );
}

/** What is read at the path of a thing is that thing. */
function checkIds({ item, sightings }: Life): readonly StateObservation[] {
  return sightings.flatMap(({ in: how, step, value, pointer }) => {
    const member = [step.resource?.parameter ?? "id", "id"].find((name) => Object.hasOwn(value, name));
    const id = decodeURIComponent(item.slice(item.lastIndexOf("/") + 1));
    if (how !== "read" || (member !== undefined && String(value[member]) === id)) return [];
    const got = member === undefined ? undefined : value[member];
    const place = `${pointer}/${member ?? "id"}`;
    return [{ pointer: place, message: "is not the thing that was asked for", expected: id, got, step }];
  });
}

/** What was created and not deleted can be found. */
function checkFound(
  { item, sightings: [created], removed }: Life,
  history: History,
): readonly StateObservation[] {
  if (created?.in !== "create") return [];
  const end = removed?.index ?? Infinity;
  return history
    .filter((step) => step.role === "read" && step.item === item && step.exchange.response.status === 404)
    .filter(({ index }) => index > created.step.index && index < end)
    .map((step) => ({ pointer: "", message: "is not found although it was created before", step }));
}

const { volatileMembers, secretMembers } = apiKnowledge;
