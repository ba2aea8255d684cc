import { isJsonObject, type JsonObject, parsePointer, pointerBelow } from "@cftokens/openapi/json";
import type { Observation } from "../observation.ts";
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
 * same.
 */
export function differences(expected: unknown, got: unknown, comparison: Comparison): readonly Observation[] {
  const { pointer } = comparison;
  if (isExcepted(pointer, comparison)) return [];
  if (isJsonObject(expected) && isJsonObject(got)) return ofObjects(expected, got, comparison);
  if (Array.isArray(expected) && Array.isArray(got) && expected.length === got.length) {
    return expected.flatMap((item, index) =>
      differences(item, got[index], { ...comparison, pointer: pointerBelow(pointer, index) }),
    );
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

function isExcepted(pointer: string, { except }: Comparison): boolean {
  return except?.some((place) => starred(pointer).endsWith(place)) === true;
}

function starred(pointer: string): string {
  const segments = parsePointer(pointer).map((segment) => (/^\d+$/u.test(segment) ? "*" : segment));
  return `/${segments.join("/")}`;
}
