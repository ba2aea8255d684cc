import { isJsonObject, type JsonObject, parsePointer, pointerBelow } from "@cftokens/openapi";
import type { Observation } from "../check.ts";

export interface Comparison {
  /** Where the values are in the body. */
  readonly pointer: string;
  /** Names of members that are not compared. */
  readonly without?: readonly string[];
  /** Places, items starred, that are not compared. */
  readonly except?: readonly string[];
  /**
   * `same`: both hold the same. `contains`: what is expected is there, and there may be more beside it.
   * `common`: members that only one of both has are no difference.
   */
  readonly mode: "same" | "contains" | "common";
}

/** Every place in which a value is not what it is expected to be. */
export function differences(expected: unknown, got: unknown, comparison: Comparison): readonly Observation[] {
  const { pointer } = comparison;
  if (isExcepted(pointer, comparison)) return [];
  if (isJsonObject(expected) && isJsonObject(got)) return ofObjects(expected, got, comparison);
  if (Array.isArray(expected) && Array.isArray(got) && expected.length === got.length) {
    return expected.flatMap((item, index) =>
      differences(item, got[index], { ...comparison, pointer: pointerBelow(pointer, index) }),
    );
  }
  if (isSame(expected, got)) return [];
  return [{ pointer, message: "is not what it was", expected, ...(got !== undefined && { got }) }];
}

function ofObjects(expected: JsonObject, got: JsonObject, comparison: Comparison): readonly Observation[] {
  const { pointer, mode, without = [] } = comparison;
  const names = new Set([...Object.keys(expected), ...(mode === "same" ? Object.keys(got) : [])]);
  return [...names]
    .filter((name) => !without.includes(name))
    .filter((name) => mode !== "common" || Object.hasOwn(got, name))
    .flatMap((name) =>
      differences(expected[name], got[name], { ...comparison, pointer: pointerBelow(pointer, name) }),
    );
}

/** Two spellings of one moment are the same: `Z` and `+00:00`, with and without a fraction of zero. */
function isSame(expected: unknown, got: unknown): boolean {
  if (expected === got) return true;
  if (typeof expected !== "string" || typeof got !== "string") return false;
  return momentPattern.test(expected) && momentPattern.test(got) && Date.parse(expected) === Date.parse(got);
}

const momentPattern = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d/;

function isExcepted(pointer: string, { except = [] }: Comparison): boolean {
  if (except.length === 0) return false;
  const starred = parsePointer(pointer).map((segment) => (/^\d+$/.test(segment) ? "*" : segment));
  return except.some((place) => `/${starred.join("/")}`.endsWith(place));
}
