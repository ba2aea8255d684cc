import { isJsonObject, type JsonObject, parsePointer, pointerBelow } from "@cftokens/openapi/json";
import type { Observation } from "../observation.ts";
import { apiKnowledge } from "./api-knowledge.ts";
import { momentOf } from "./moment.ts";

export interface Comparison {
  /** Where the values are in the body. */
  readonly pointer: string;
  /** Names of members that are not compared. */
  readonly without: readonly string[];
  /** Places, items starred, that are not compared. */
  readonly except?: readonly string[];
  /**
   * `same`: both have the same members. `contains`: the value may have more members than expected.
   * `common`: only members that both have are compared.
   */
  readonly mode: "same" | "contains" | "common";
}

/**
 * Finds every place in which a value is not the expected one. Two spellings of one moment are the
 * same, and so are two orders of a list that is a set to the API: one of thousands of items in
 * another order, if each has an `id` or is written as before.
 */
export function differences(expected: unknown, got: unknown, comparison: Comparison): readonly Observation[] {
  return compare(expected, got, { ...comparison, tries: { left: mostTries } });
}

interface Comparing extends Comparison {
  /** How many more items of sets may be tried that have nothing in common with the expected one. */
  readonly tries: { left: number };
}

const mostTries = 20_000;

function compare(expected: unknown, got: unknown, comparison: Comparing): readonly Observation[] {
  const { pointer } = comparison;
  if (isExcepted(pointer, comparison)) return [];
  if (isJsonObject(expected) && isJsonObject(got)) return ofObjects(expected, got, comparison);
  if (Array.isArray(expected) && Array.isArray(got) && expected.length === got.length) {
    const places = isUnordered(pointer) ? placesInSet(expected, got, comparison) : expected.keys().toArray();
    return expected.flatMap((item, index) => {
      const place = places[index] ?? index;
      return compare(item, got[place], { ...comparison, pointer: pointerBelow(pointer, place) });
    });
  }
  if (expected === got || momentOf(expected) === momentOf(got)) return [];
  return [{ pointer, message: "is not what it was", expected, got }];
}

function ofObjects(expected: JsonObject, got: JsonObject, comparison: Comparing): readonly Observation[] {
  const { pointer, mode, without } = comparison;
  const known = mode === "same" ? { ...expected, ...got } : expected;
  return Object.keys(known)
    .filter((name) => !without.includes(name))
    .filter((name) => mode !== "common" || Object.hasOwn(got, name))
    .flatMap((name) =>
      compare(expected[name], got[name], { ...comparison, pointer: pointerBelow(pointer, name) }),
    );
}

// For each expected item the place of the one that it is compared with: an equal one where there is
// one, else the next of the others. Most lists come back as they were sent, so that the item's own
// place is tried first, then one with the same identity, then all, while tries are left.
function placesInSet(
  expected: readonly unknown[],
  got: readonly unknown[],
  comparison: Comparing,
): readonly number[] {
  const left = new Set(got.keys());
  const take = (item: unknown, place: number | undefined) => {
    if (place === undefined || !left.has(place)) return undefined;
    const pointer = pointerBelow(comparison.pointer, place);
    if (compare(item, got[place], { ...comparison, pointer }).length > 0) return undefined;
    left.delete(place);
    return place;
  };
  const own = expected.map((item, index) => take(item, index));
  const byIdentity = Map.groupBy(left, (place) => identityOf(got[place]));
  const search = (item: unknown) => {
    const alike = byIdentity.get(identityOf(item)) ?? [];
    while (alike.length > 0 && !left.has(alike.at(-1) ?? 0)) alike.pop();
    const first = take(item, alike.at(-1));
    if (first !== undefined) return first;
    for (const place of left) {
      if (comparison.tries.left === 0) return undefined;
      comparison.tries.left -= 1;
      if (take(item, place) !== undefined) return place;
    }
    return undefined;
  };
  const equals = own.map((place, index) => place ?? search(expected[index]));
  const others = left.values();
  return equals.map((place) => place ?? others.next().value ?? 0);
}

// What items have in common that may be equal: their `id`, else how they are written.
function identityOf(item: unknown): unknown {
  return isJsonObject(item) && typeof item["id"] === "string" ? item["id"] : JSON.stringify(item);
}

function isUnordered(pointer: string): boolean {
  return apiKnowledge.unordered.some((place) => starred(pointer).endsWith(place));
}

function isExcepted(pointer: string, { except }: Comparison): boolean {
  return except?.some((place) => starred(pointer).endsWith(place)) === true;
}

function starred(pointer: string): string {
  const segments = parsePointer(pointer).map((segment) => (/^\d+$/u.test(segment) ? "*" : segment));
  return `/${segments.join("/")}`;
}
