import { lengthOfText, schemaType } from "../json/json-type.ts";
import { compilePattern } from "../schema/compile-pattern.ts";
import type { NumberFacets, Sizes } from "./schema-facets.ts";

/** Whether a list of types allows values of a type; undefined allows any. */
export function allowsType(types: readonly string[] | undefined, type: string): boolean {
  if (types === undefined) return true;
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

/** What is said about types, numbers and texts. */
export interface ScalarFacets extends NumberFacets {
  readonly types: readonly string[] | undefined;
  readonly sizes: Sizes;
  readonly patterns: readonly string[];
}

/**
 * Whether what schemas say about types, numbers and texts allows a value. Formats, and what is
 * inside of lists and objects, are not looked at.
 */
export function admitsScalar(view: ScalarFacets, value: unknown): boolean {
  if (!allowsType(view.types, schemaType(value))) return false;
  if (typeof value === "number") return admitsNumber(view, value);
  if (typeof value !== "string") return true;
  const length = lengthOfText(value);
  const { minLength, maxLength } = view.sizes;
  return length >= minLength && length <= maxLength && view.patterns.every((one) => matches(one, value));
}

function admitsNumber({ least, greatest, multiples }: NumberFacets, value: number): boolean {
  const isAbove = least === undefined || value > least.value || (value === least.value && !least.exclusive);
  const isBelow =
    greatest === undefined || value < greatest.value || (value === greatest.value && !greatest.exclusive);
  return isAbove && isBelow && multiples.every((step) => isMultiple(value, step));
}

/** Whether a number is a multiple of another, as decimal fractions. */
export function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

// What is no regular expression says nothing here.
function matches(pattern: string, text: string): boolean {
  try {
    return compilePattern(pattern).test(text);
  } catch {
    return true;
  }
}
