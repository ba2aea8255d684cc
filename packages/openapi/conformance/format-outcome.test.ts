import { expect, it } from "vitest";
import { formatOutcome, splitKnown } from "./format-outcome.ts";
import { compareVerdicts, joinOutcomes } from "./outcome.ts";

const even = compareVerdicts("even", [1, 2, 3, "a"], {
  ours: (value) => value === 2 || value === 3,
  theirs: (value) => value === 2,
});
const broken = compareVerdicts("broken", [1], {
  ours: () => {
    throw new Error("cannot be used");
  },
  theirs: () => true,
});
const outcome = joinOutcomes([even, broken]);

it("finds where two validators disagree, and what cannot be judged", () => {
  expect(outcome).toMatchObject({ schemas: 2, accepted: 2, refused: 3 });
  expect(outcome.disagreements).toEqual([
    { schema: "even", value: 3, ours: true, expected: false },
    { schema: "broken", value: 1, ours: "cannot be used", expected: true },
  ]);
});

it("tells what nobody explains, and explanations of what no longer occurs", () => {
  const known = [
    { schema: "even", explains: () => true, reason: "odd is even here" },
    { schema: "gone", explains: () => true, reason: "was mended" },
  ];
  const { unknown, stale } = splitKnown(outcome.disagreements, known);
  const text = formatOutcome({ Numbers: outcome }, { known, unknown, stale });

  expect(text).toMatch(/\| Numbers +\| +2 \| +2 \| +3 \| +1 \|/u);
  expect(text).toContain("known: even: odd is even here");
  expect(text).toContain("mended: gone: was mended");
  expect(text).toContain("unknown: broken: 1: ours says cannot be used, not true");
});
