import { expect, it } from "vitest";
import { measureInTurn } from "./measure-in-turn.ts";

it("the sides take turns to be first, after a round that does not count", async () => {
  const order: string[] = [];
  const side = (name: string) => () => {
    order.push(name);
    return order.length;
  };

  const values = await measureInTurn(7, { a: side("a"), b: side("b") });

  expect(order.join("").match(/../gu)).toEqual(["ab", "ab", "ba", "ab", "ba", "ab", "ba", "ab"]);
  expect(values).toEqual({ a: [3, 6, 7, 10, 11, 14, 15], b: [4, 5, 8, 9, 12, 13, 16] });
});

it("fewer than seven rounds are refused", async () => {
  await expect(measureInTurn(6, { a: () => 1, b: () => 1 })).rejects.toThrow("at least 7 rounds, not 6");
});
