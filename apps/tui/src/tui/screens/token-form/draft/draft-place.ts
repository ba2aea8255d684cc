import type { Place } from "@cftokens/workbench/inventory";
import type { Draft } from "./draft.ts";

/** The places that a draft's kind of token can be created in. */
export function placesFor(draft: Draft, places: readonly Place[]): readonly Place[] {
  return draft.kind === "access" ? places : places.filter(({ kind }) => kind === "account");
}

/**
 * The place that a draft's token is to belong to; undefined when it is not there, or not any more.
 */
export function placeOf(draft: Draft, places: readonly Place[]): Place | undefined {
  return placesFor(draft, places).find(({ id }) => id === draft.placeId);
}

/**
 * A draft that names its place: the first one that fits until the user chooses. Places that come
 * later do not move it.
 */
export function withPlace(draft: Draft, places: readonly Place[]): Draft {
  if (draft.kind === "user" || draft.placeId !== undefined) return draft;
  const [first] = placesFor(draft, places);
  return first === undefined ? draft : { ...draft, placeId: first.id };
}
