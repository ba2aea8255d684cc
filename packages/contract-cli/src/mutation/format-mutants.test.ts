import { expect, it } from "vitest";
import { formatMutants, mutationScore } from "./format-mutants.ts";
import type { Mutant } from "./test-mutants.ts";

const mutant = (operator: Mutant["operator"], ...killedBy: readonly string[]): Mutant => ({
  operation: "list-tokens",
  status: 200,
  operator,
  pointer: "/result",
  killedBy,
});
const mutants = [
  mutant("delete", "schema", "list-contains"),
  mutant("delete", "list-contains"),
  mutant("delete"),
  mutant("garble", "reads-agree"),
];

it("mutants are counted by what was done to the body, with what schemas alone would have killed", () => {
  expect(formatMutants(mutants).split("\n")).toEqual([
    "| operator | mutants | killed | score | by schemas alone |",
    "|---|---:|---:|---:|---:|",
    "| delete | 3 | 2 | 66.7 % | 33.3 % |",
    ...["null", "type", "rename", "add", "negate", "empty"].map((name) => `| ${name} | 0 | 0 | – | – |`),
    "| garble | 1 | 1 | 100.0 % | 0.0 % |",
    "| number | 0 | 0 | – | – |",
    "| structural | 3 | 2 | 66.7 % | 33.3 % |",
    "| all | 4 | 3 | 75.0 % | 25.0 % |",
  ]);
});

it("the score is the share of mutants that a check killed", () => {
  expect(mutationScore(mutants)).toBe(0.75);
});
