import { describe, expect, it } from "vitest";
import { type Comparison, differences } from "./compare.ts";

function compare(expected: unknown, got: unknown, own: Partial<Comparison> = {}): readonly string[] {
  return differences(expected, got, { pointer: "", mode: "same", without: [], ...own }).map(
    ({ pointer }) => pointer,
  );
}

describe("tells where two values differ", () => {
  it.each<[string, unknown, unknown, Partial<Comparison>, readonly string[]]>([
    ["equal ones do not", { a: [1, { b: null }] }, { a: [1, { b: null }] }, {}, []],
    ["in a member inside a list", [1, { a: 1, b: 2 }], [1, { a: 1, b: 3 }], { pointer: "/r" }, ["/r/1/b"]],
    ["lists of different lengths as a whole", [1, 2], [1], {}, [""]],
    ["an object and a list", { 0: 1 }, [1], {}, [""]],
    ["a list and an object", [1], { 0: 1 }, {}, [""]],
    ["a text and a list of as many", "a", ["a"], {}, [""]],
    ["a list and a text of as many", ["a"], "a", {}, [""]],
    ["an object and a text", { a: 1 }, "a", {}, [""]],
    ["a text and a number", "1", 1, {}, [""]],
    ["a number and a text", 1, "1", {}, [""]],
    ["members that only one has", { a: 1 }, { b: 1 }, {}, ["/a", "/b"]],
    [
      "members that only the second has, when it may have more",
      { a: 1 },
      { b: 1 },
      { mode: "contains" },
      ["/a"],
    ],
    [
      "members that only one has, when only common ones count",
      { a: 1, c: 1 },
      { b: 1, c: 2 },
      { mode: "common" },
      ["/c"],
    ],
    ["named members, nowhere", { a: 1, in: { a: 1 } }, { a: 2, in: { a: 2 } }, { without: ["a"] }, []],
    [
      "policies, and the groups of each, in another order",
      {
        policies: [
          { id: "p", permission_groups: [{ id: 1 }, { id: 2 }] },
          { id: "q", permission_groups: [] },
        ],
      },
      {
        policies: [
          { id: "q", permission_groups: [] },
          { id: "p", permission_groups: [{ id: 2 }, { id: 1 }] },
        ],
      },
      { pointer: "/result" },
      [],
    ],
    [
      "another group among those that changed places",
      { policies: [{ permission_groups: [{ id: 1 }, { id: 2 }, { id: 3 }] }] },
      { policies: [{ permission_groups: [{ id: 3 }, { id: 1 }, { id: 4 }] }] },
      {},
      ["/policies/0/permission_groups/2/id"],
    ],
    [
      "a group that is there twice",
      { policies: [{ permission_groups: [{ id: 1 }, { id: 1 }] }] },
      { policies: [{ permission_groups: [{ id: 1 }, { id: 2 }] }] },
      {},
      ["/policies/0/permission_groups/1/id"],
    ],
    [
      "the order of any other list",
      { steps: [{ id: 1 }, { id: 2 }] },
      { steps: [{ id: 2 }, { id: 1 }] },
      {},
      ["/steps/0/id", "/steps/1/id"],
    ],
    ["one moment in two spellings", "2026-01-01T00:00:00Z", "2026-01-01T01:00:00.000+01:00", {}, []],
    ["two moments", "2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", {}, [""]],
    ["texts that only look like numbers of years", "2026", "2026-01-01T00:00:00Z", {}, [""]],
    ["a moment and its year", "2026-01-01T00:00:00Z", "2026", {}, [""]],
    [
      "a place that is excepted",
      { p: [{ g: [{ id: 1, name: "a" }] }] },
      { p: [{ g: [{ id: 2, name: "b" }] }] },
      { except: ["/g/*/name"] },
      ["/p/0/g/0/id"],
    ],
    [
      "several excepted places, in lists of more than ten",
      { p: Array.from({ length: 11 }, (_, at) => at) },
      { p: Array.from({ length: 11 }, () => -1) },
      { except: ["/x", "/p/*"] },
      [],
    ],
    [
      "a member with a number in its name is no item",
      { p: { a1: 1, "1a": 1 } },
      { p: { a1: 2, "1a": 2 } },
      { except: ["/p/*"] },
      ["/p/a1", "/p/1a"],
    ],
  ])("%s", (_, expected, got, own, places) => expect(compare(expected, got, own)).toEqual(places));

  it("and says both sides, the second only where there is one", () => {
    expect(differences({ a: 1, b: 2 }, { a: 3 }, { pointer: "/r", mode: "same", without: [] })).toEqual([
      { pointer: "/r/a", message: "is not what it was", expected: 1, got: 3 },
      { pointer: "/r/b", message: "is not what it was", expected: 2 },
    ]);
  });
});

const items = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `g${index}` }));
const timeFor = (expected: unknown, got: unknown) => {
  const before = process.cpuUsage();
  const found = compare(
    { permission_groups: expected },
    { permission_groups: got },
    { pointer: "/policies/0" },
  );
  return { found, time: process.cpuUsage(before).user };
};

describe("compares a set of many items in time that grows as the set", () => {
  it.each<[string, (count: number) => readonly unknown[]]>([
    ["as it was", items],
    ["in another order", (count) => items(count).toReversed()],
  ])("%s", (_, order) => {
    compare(
      { permission_groups: items(2000) },
      { permission_groups: order(2000) },
      { pointer: "/policies/0" },
    );
    const small = timeFor(items(5000), order(5000));
    const large = timeFor(items(40_000), order(40_000));

    expect([small.found, large.found]).toEqual([[], []]);
    expect(large.time / small.time).toBeLessThan(30);
  });

  it("of which none is there any more", () => {
    let reads = 0;
    const odd = (count: number) =>
      Array.from({ length: count }, () => ({
        get name() {
          reads += 1;
          return reads;
        },
      }));
    const { found } = timeFor(odd(2000), odd(2000));

    expect(found).toHaveLength(2000);
    expect(reads).toBeLessThan(200_000);
  });
});
