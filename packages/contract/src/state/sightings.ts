import type { JsonObject } from "@cftokens/openapi/json";
import { isJsonObject, pointerBelow } from "@cftokens/openapi/json";
import { entriesOf, entryPath, type History, identifierOf, idOfItem, type Step } from "./history.ts";

/** One answer that showed a resource. */
export interface Sighting {
  readonly step: Step;
  readonly value: JsonObject;
  /** Where in the body. */
  readonly pointer: string;
  readonly in: "create" | "update" | "action" | "read" | "list";
}

/** Everything that a history says of one resource. */
export interface Life {
  /** Its path. */
  readonly item: string;
  /** In order. Others may have changed the resource in between. */
  readonly sightings: readonly Sighting[];
  /** The request that removed it. */
  readonly removed: Step | undefined;
}

/** Collects the sightings of every resource in a history. */
export function toLives(history: History): readonly Life[] {
  const lives = new Map<string, { readonly sightings: Sighting[]; removed: Step | undefined }>();
  const lifeOf = (item: string) => {
    const life = lives.get(item) ?? { sightings: [], removed: undefined };
    lives.set(item, life);
    return life;
  };
  for (const step of history) {
    if (!step.isSuccess) continue;
    for (const [item, sighting] of sightingsIn(step)) lifeOf(item).sightings.push(sighting);
    if (step.role === "remove" && step.item !== undefined) lifeOf(step.item).removed ??= step;
  }
  return [...lives].map(([item, life]) => ({ item, ...life }));
}

function sightingsIn(step: Step): readonly (readonly [string, Sighting])[] {
  const { role, item, result, resultPointer: pointer } = step;
  if (role === undefined || role === "remove") return [];
  if (role === "list") {
    return entriesOf(step).flatMap((value, index) => {
      const path = entryPath(step, value);
      return path === undefined
        ? []
        : [[path, { step, value, pointer: pointerBelow(pointer, index), in: role }]];
    });
  }
  if (item === undefined || !isJsonObject(result)) return [];
  // What an action answers may be anything: it is the resource where it has its identifier.
  if (role === "action" && identifierOf(result, step.collection) !== idOfItem(item)) return [];
  return [[item, { step, value: result, pointer, in: role }]];
}
