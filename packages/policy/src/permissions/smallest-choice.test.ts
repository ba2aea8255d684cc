import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type Choosable, smallestChoice } from "./smallest-choice.ts";

const items = Array.from({ length: 7 }, (_, at): Choosable => ({ key: `${at}`, cost: 3 + ((at * 5) % 7) }));
const anyLists = fc.array(fc.subarray(items, { minLength: 1 }), { maxLength: 8 });

function covers(chosen: readonly Choosable[], lists: readonly (readonly Choosable[])[]): boolean {
  return lists.every((list) => list.some((item) => chosen.includes(item)));
}

function cost(chosen: readonly Choosable[]): number {
  return chosen.reduce((sum, one) => sum + one.cost, 0);
}

// Every subset of the items.
const subsets = Array.from({ length: 2 ** items.length }, (_, bits) =>
  items.filter((_item, at) => ((bits >> at) & 1) === 1),
);

it("is as small as the smallest of all choices", () => {
  fc.assert(
    fc.property(anyLists, (lists) => {
      const chosen = smallestChoice(lists);
      expect(covers(chosen, lists)).toBe(true);
      expect(cost(chosen)).toBe(Math.min(...subsets.filter((one) => covers(one, lists)).map(cost)));
    }),
  );
});

it("has nothing in vain when it may take no step to look for the smallest", () => {
  fc.assert(
    fc.property(anyLists, (lists) => {
      const chosen = smallestChoice(lists, 0);
      expect(covers(chosen, lists)).toBe(true);
      for (const item of chosen) {
        expect(
          covers(
            chosen.filter((one) => one !== item),
            lists,
          ),
        ).toBe(false);
      }
    }),
  );
});

it("is the smallest of many that have nothing to do with each other, in few steps", () => {
  const parts = Array.from({ length: 40 }, (_, at) => {
    const shared = { key: `shared ${at}`, cost: at % 2 === 0 ? 15 : 30 };
    return [
      [{ key: `one ${at}`, cost: 10 }, shared],
      [{ key: `other ${at}`, cost: 10 }, shared],
    ];
  });

  expect(cost(smallestChoice(parts.flat(), 1000))).toBe(20 * 15 + 20 * 20);
});
