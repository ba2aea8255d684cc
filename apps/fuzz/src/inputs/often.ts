import fc, { type Arbitrary } from "fast-check";

/** Nine times in ten a usual value, else one of the others: most of an input stays right. */
export function often<Value>(usual: readonly Value[], others: readonly Value[]): Arbitrary<Value> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}
