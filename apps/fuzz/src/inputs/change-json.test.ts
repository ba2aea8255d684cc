import { describe, expect, it } from "vitest";
import { changeJson, type JsonChange } from "./change-json.ts";

const value = { a: [1, 2], b: { c: "x" } };

function change(kind: JsonChange["kind"], way: readonly number[], name = "n"): unknown {
  return changeJson(value, [{ kind, way, name, value: "new" }]);
}

describe("changeJson", () => {
  it.each<[JsonChange["kind"], readonly number[], unknown]>([
    ["replace", [0, 1], { a: [1, "new"], b: { c: "x" } }],
    ["delete", [1], { a: [1, 2] }],
    ["rename", [1, 0], { a: [1, 2], b: { n: "x" } }],
    ["add", [1], { a: [1, 2], b: { c: "x", n: "new" } }],
    ["repeat", [1, 0], { a: [1, 2], b: { c: ["x", "x", "x"] } }],
    ["move", [0], { a: { n: [1, 2] }, b: { c: "x" } }],
  ])("can %s a member at %j", (kind, way, changed) => {
    expect(change(kind, way)).toEqual(changed);
  });

  it("makes a member called __proto__ one as JSON.parse does", () => {
    expect(JSON.stringify(change("add", [1], "__proto__"))).toBe(
      '{"a":[1,2],"b":{"c":"x","__proto__":"new"}}',
    );
  });

  it("puts no value into itself, and leaves the values of changes as they are", () => {
    const hostile = { allOf: [] };
    const add = { kind: "add", way: [1], name: "n", value: hostile } as const;

    expect(changeJson(value, [add, { ...add, way: [1, 1] }])).toEqual({
      a: [1, 2],
      b: { c: "x", n: { allOf: [], n: { allOf: [] } } },
    });
    expect(hostile).toEqual({ allOf: [] });
  });

  it("adds an item to a list, whatever the name of the member", () => {
    expect(change("add", [0], "length")).toEqual({ a: [1, 2, "new"], b: { c: "x" } });
  });

  it("leaves the value as it is", () => {
    const before = structuredClone(value);
    change("delete", [0]);
    expect(value).toEqual(before);
  });
});
