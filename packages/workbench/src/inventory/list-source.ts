import type { Place } from "./place.ts";
import type { TokenKind } from "./token-kinds.ts";

/** One list of the API: the tokens of a kind at one owner. */
export type ListSource =
  | { readonly kind: Extract<TokenKind, "user"> }
  | { readonly kind: Exclude<TokenKind, "user">; readonly place: Place };

/**
 * The lists that hold the tokens of these accounts and zones, and those of the user, in the order
 * in which they are read.
 */
export function listSources(places: readonly Place[]): readonly ListSource[] {
  const accounts = places.filter(({ kind }) => kind === "account");
  const zones = places.filter(({ kind }) => kind === "zone").slice(0, mostZones);
  return [
    { kind: "user" },
    ...accounts.map((place): ListSource => ({ kind: "account", place })),
    ...[...accounts, ...zones].map((place): ListSource => ({ kind: "access", place })),
    ...accounts.map((place): ListSource => ({ kind: "builds", place })),
  ];
}

/** The id of a list. A listed token gives the id of the list that it is in. */
export function listSourceId(source: ListSource): string {
  return source.kind === "user" ? "user" : `${source.kind}:${source.place.kind}:${source.place.id}`;
}

/** Zones whose service tokens are read at most: each is a call, and calls are limited. */
export const mostZones = 1000;
