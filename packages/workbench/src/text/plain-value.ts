import type { Safe } from "./safe-value.ts";

/**
 * The same value in the API's own types, for functions of other packages that take those. Its texts stay harmless; a
 * member of an enumeration that is newer than its document stays as it is too.
 */
export function plainValue<T>(value: Safe<T> | T): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- making texts harmless keeps the shape of a value
  return value as T;
}
