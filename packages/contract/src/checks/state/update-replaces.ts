import { isJsonObject, pointerBelow } from "@cftokens/openapi/json";
import { flattenSchema } from "@cftokens/openapi/schema";
import { apiKnowledge } from "../../state/api-knowledge.ts";
import { differences } from "../../state/compare.ts";
import { sentBody, type Step } from "../../state/history.ts";
import { type Life, type Sighting, toLives } from "../../state/sightings.ts";
import type { StateCheck, StateObservation } from "../state-check.ts";
import { notEchoed } from "./create-then-get.ts";

export const updateReplaces: StateCheck = {
  id: "update-replaces",
  severity: "error",
  reason:
    "An update that is confirmed and not kept, or keeps what it should have replaced, is lost work or a hole.",
  check(history) {
    return toLives(history).flatMap((life) => [
      ...life.sightings
        .filter(isUpdate)
        .flatMap((sighting) => [...notEchoed(sighting), ...checkLeftOut(sighting)]),
      ...checkReads(life),
    ]);
  },
};

function isUpdate(sighting: Sighting): boolean {
  return sighting.in === "update";
}

// Finds members that a full replacement (apiKnowledge.replacing) left out and that are still there.
function checkLeftOut({ step, value, pointer }: Sighting): readonly StateObservation[] {
  const replacing = apiKnowledge.replacing.find(({ path }) => path === step.operation.path);
  const sent = sentBody(step);
  if (replacing === undefined || !isJsonObject(sent)) return [];
  return optionalMembers(step)
    .filter((name) => !Object.hasOwn(sent, name) && !replacing.stays.includes(name))
    .filter((name) => value[name] !== undefined && value[name] !== null)
    .map((name) => ({
      pointer: pointerBelow(pointer, name),
      message: "is still there although the update left it out",
      got: value[name],
      step,
    }));
}

function optionalMembers({ operation, validator }: Step): readonly string[] {
  const schema = operation.requestBody?.content["application/json"]?.schema;
  if (!isJsonObject(schema)) return [];
  const { properties = {}, required = [] } = flattenSchema(validator.document, schema);
  return Object.keys(properties).filter((name) => !required.includes(name));
}

// Finds differences between the answer to a change and the first reading after it.
function checkReads({ sightings }: Life): readonly StateObservation[] {
  return sightings.flatMap((changed, index) => {
    if (changed.in !== "update" && changed.in !== "action") return [];
    const next = sightings.slice(index + 1).find(({ in: how }) => how !== "list");
    return next?.in === "read" ? compare(changed, next) : [];
  });
}

function compare(changed: Sighting, read: Sighting): readonly StateObservation[] {
  const without = [...apiKnowledge.volatileMembers, ...apiKnowledge.secretMembers];
  const options = { pointer: read.pointer, mode: "same", without } as const;
  return differences(changed.value, read.value, options).map((found) => ({
    ...found,
    message: "is not what the answer to the change said",
    step: read.step,
  }));
}
