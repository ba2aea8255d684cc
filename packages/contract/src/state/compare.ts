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
 * same, and so are two orders of a list that is a set to the API.
 */
export function differences(expected: unknown, got: unknown, comparison: Comparison): readonly Observation[] {
  const { pointer } = comparison;
  if (isExcepted(pointer, comparison)) return [];
  if (isJsonObject(expected) && isJsonObject(got)) return ofObjects(expected, got, comparison);
  if (Array.isArray(expected) && Array.isArray(got) && expected.length === got.length) {
    const places = isUnordered(pointer) ? placesInSet(expected, got, comparison) : expected.keys().toArray();
    return expected.flatMap((item, index) => {
      const place = places[index] ?? index;
      return differences(item, got[place], { ...comparison, pointer: pointerBelow(pointer, place) });
    });
  }
  if (expected === got || momentOf(expected) === momentOf(got)) return [];
  return [{ pointer, message: "is not what it was", expected, got }];
}

function ofObjects(expected: JsonObject, got: JsonObject, comparison: Comparison): readonly Observation[] {
  const { pointer, mode, without } = comparison;
  const known = mode === "same" ? { ...expected, ...got } : expected;
  return Object.keys(known)
    .filter((name) => !without.includes(name))
    .filter((name) => mode !== "common" || Object.hasOwn(got, name))
    .flatMap((name) =>
      differences(expected[name], got[name], { ...comparison, pointer: pointerBelow(pointer, name) }),
    );
}

// For each expected item the place of the one that it is compared with: an equal one where there is
// one, else the next of the others.
function placesInSet(
  expected: readonly unknown[],
  got: readonly unknown[],
  comparison: Comparison,
): readonly number[] {
  const left = new Set(got.keys());
  const equals = expected.map((item, index) => {
    // Most lists come back as they were sent, so the item's own place is tried first.
    const place = [index, ...left].find(
      (candidate) =>
        left.has(candidate) &&
        differences(item, got[candidate], {
          ...comparison,
          pointer: pointerBelow(comparison.pointer, candidate),
        }).length === 0,
    );
    if (place !== undefined) left.delete(place);
    return place;
  });
  const others = [...left];
  return equals.map((place) => place ?? others.shift() ?? 0);
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
