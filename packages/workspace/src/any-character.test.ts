import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCharacter } from "./any-character.ts";

describe("any character", () => {
  const sample = fc.sample(anyCharacter, { numRuns: 20_000, seed: 1 });
  const points = sample.map((text) => text.codePointAt(0) ?? -1);

  it("is one, and no half of a pair", () => {
    expect(sample.filter((text) => Array.from(text).length !== 1 || !text.isWellFormed())).toEqual([]);
  });

  it("is from everywhere", () => {
    for (const [from, to] of [
      [0, 0x20],
      [0x20, 0x7f],
      [0x7f, 0xd800],
      [0xe000, 0x1_0000],
      [0x1_0000, 0x10_0000],
      [0x10_0000, 0x11_0000],
    ] as const)
      expect(points.some((point) => point >= from && point < to)).toBe(true);
  });

  it("makes texts that shrink to the one that matters", () => {
    const { counterexample } = fc.check(
      fc.property(fc.string({ unit: anyCharacter }), (text) => !/[\u{10000}-\u{10FFFF}]/u.test(text)),
      { seed: 1 },
    );
    expect(counterexample).toEqual(["\u{10000}"]);
  });

  it("takes the texts that others would break on, and none of something else", () => {
    const texts = fc.string({ unit: anyCharacter });
    const taken = ["__proto__", "\u{1F4A5}", "\uD800"].map((text) => texts.canShrinkWithoutContext(text));
    expect(taken).toEqual([true, true, false]);
  });
});
