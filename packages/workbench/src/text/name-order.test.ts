import fc from "fast-check";
import { expect, it } from "vitest";
import { nameOrder } from "./name-order.ts";

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index));

it("of any two characters is the collator's", () => {
  const differing = ascii.flatMap((one) =>
    ascii.filter((other) => nameOrder.compare(one, other) !== collator.compare(one, other)),
  );
  expect(differing).toEqual([]);
});

it("of any two texts is the collator's", () => {
  const units = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("0", "00", "1", "9", "10", "a", "A", "b", "-", " ", "_", "é") },
    { weight: 1, arbitrary: fc.constantFrom(...ascii, "ß", "\n", "Ω", "1".repeat(300)) },
  );
  const texts = fc.string({ unit: units, maxLength: 6 });
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(nameOrder.compare(one, other)).toBe(collator.compare(one, other));
    }),
    { seed: 3, numRuns: 20_000 },
  );
});

it("is by letters whatever their case, and by the value of numbers", () => {
  const names = ["token 10", "Token 9", "zone", "éa", "e", "Ez", "", "token 010x"];
  expect(names.toSorted(nameOrder.compare)).toEqual([
    "",
    "e",
    "éa",
    "Ez",
    "Token 9",
    "token 10",
    "token 010x",
    "zone",
  ]);
});
