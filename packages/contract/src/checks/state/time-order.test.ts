import { describe, expect, it } from "vitest";
import { call, findIn, judge } from "../../../test/life-calls.ts";

const [early, late] = ["2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"];
const shown = (resource: object) => call("GET /user/tokens/a", { result: { id: "a", ...resource } });
const update = (resource: object) =>
  call("PUT /user/tokens/a", { sent: {}, result: { id: "a", ...resource } });

describe("nothing is changed before it is made", () => {
  it.each<[string, object, readonly string[]]>([
    [
      "in one resource",
      { created_on: late, modified_on: early },
      ["time-order read /result/modified_on is before created_on"],
    ],
    [
      "in two pairs",
      { created_at: late, updated_at: early, expires_at: early },
      [
        "time-order read /result/updated_at is before created_at",
        "time-order read /result/expires_at is before created_at",
      ],
    ],
    ["which both at once is not", { created_on: early, modified_on: early }, []],
    ["in the right order", { created_on: early, modified_on: late }, []],
    ["in two time zones", { created_on: "2026-01-01T01:00:00+01:00", modified_on: early }, []],
    ["as far as both are there", { created_on: late, modified_on: null }, []],
    ["as far as both are moments", { created_on: 7, modified_on: early }, []],
    ["as far as the later is a moment", { created_on: late, modified_on: 7 }, []],
  ])("%s", (_, resource, expected) => expect(judge([shown(resource)])).toEqual(expected));

  it("and the finding has both moments", () => {
    expect(findIn([shown({ created_on: late, modified_on: early })])[0]?.finding).toMatchObject({
      expected: late,
      got: early,
    });
  });
});

describe("a later answer is not dated before an earlier one", () => {
  it.each<[string, object, object, readonly string[]]>([
    [
      "when it is",
      { updated_at: late },
      { updated_at: early },
      ["time-order update /result/updated_at is earlier than it was before"],
    ],
    ["when nothing was changed", { updated_at: late }, { updated_at: late }, []],
    ["when it is later", { updated_at: early }, { updated_at: late }, []],
    ["when one is no moment", { updated_at: late }, { updated_at: 7 }, []],
    ["when the other is none", { updated_at: 7 }, { updated_at: "2000-01-01T00:00:00Z" }, []],
  ])("%s", (_, before, after, expected) => expect(judge([shown(before), update(after)])).toEqual(expected));

  it("and of an answer to a deletion only that it differs is said", () => {
    const deleted = call("DELETE /user/tokens/a", { result: { id: "a", updated_at: early } });

    expect(judge([shown({ updated_at: late }), deleted])).toEqual([
      "use-after-delete remove /result/updated_at is not what the deleted resource was",
    ]);
  });

  it("and the finding has both moments", () => {
    expect(findIn([shown({ updated_at: late }), update({ updated_at: early })])[0]?.finding).toMatchObject({
      expected: late,
      got: early,
    });
  });
});
