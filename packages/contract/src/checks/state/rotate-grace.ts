import { isJsonObject, pointerBelow } from "@cftokens/openapi/json";
import { apiKnowledge } from "../../state/api-knowledge.ts";
import { sentBody } from "../../state/history.ts";
import { momentOf } from "../../state/moment.ts";
import { type Sighting, toLives } from "../../state/sightings.ts";
import type { StateCheck, StateObservation } from "../state-check.ts";

export const rotateGrace: StateCheck = {
  id: "rotate-grace",
  severity: "error",
  reason:
    "Who rotates relies on the old secret working exactly as long as agreed, and on the count of secrets.",
  check(history) {
    return toLives(history).flatMap(({ sightings }) =>
      sightings.flatMap((sighting, index) =>
        isRotation(sighting) ? checkRotation(sighting, sightings[index - 1]) : [],
      ),
    );
  },
};

// Whether a sighting is a rotation: an action whose answer has a new secret.
function isRotation({ in: how, value }: Sighting): boolean {
  return how === "action" && apiKnowledge.secretMembers.some((name) => typeof value[name] === "string");
}

function checkRotation(sighting: Sighting, before: Sighting | undefined): readonly StateObservation[] {
  return [...checkEnd(sighting), ...checkVersion(sighting, before)];
}

function checkEnd({ step, value, pointer: place }: Sighting): readonly StateObservation[] {
  const { graceMember } = apiKnowledge;
  const sent = sentBody(step);
  const asked = isJsonObject(sent) ? sent[graceMember] : undefined;
  const got = value[graceMember];
  const pointer = pointerBelow(place, graceMember);
  if (typeof asked === "string") {
    const isKept = momentOf(got) === momentOf(asked);
    return isKept
      ? []
      : [{ pointer, message: "is not the end that the request set", expected: asked, got, step }];
  }
  return momentOf(got) > latestMoment(value)
    ? [{ pointer, message: "lets the old secret work although no end was asked for", got, step }]
    : [];
}

// The latest moment that an answer names for its own change.
function latestMoment(value: Sighting["value"]): number {
  const moments = apiKnowledge.changeMembers.map((name) => momentOf(value[name]));
  return Math.max(...moments.filter((moment) => !Number.isNaN(moment)));
}

function checkVersion(sighting: Sighting, before: Sighting | undefined): readonly StateObservation[] {
  const name = apiKnowledge.versionMember;
  const [earlier, got] = [before?.value[name], sighting.value[name]];
  if (typeof earlier !== "number" || got === earlier + 1) return [];
  const pointer = pointerBelow(sighting.pointer, name);
  return [
    { pointer, message: "does not count the new secret", expected: earlier + 1, got, step: sighting.step },
  ];
}
