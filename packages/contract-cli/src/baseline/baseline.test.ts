import { describe, expect, it } from "vitest";
import { sampleFinding } from "../../test/sample-report.ts";
import { usageError } from "../command-error.ts";
import { groupFindings } from "../report/group-findings.ts";
import { applyBaseline } from "./apply-baseline.ts";
import { parseBaseline } from "./parse-baseline.ts";

const entry = {
  check: "schema",
  operation: "list-tokens",
  pointer: "/result/*/name",
  reason: "The vendor mends it in January.",
  until: "2027-01-31",
};
const groups = groupFindings([sampleFinding(), sampleFinding({ check: "envelope", pointer: "/errors" })]);
const onTime = { today: "2027-01-31", wasTried: () => true };

describe("known drift", () => {
  it("does not fail, and everything else does", () => {
    expect(applyBaseline(groups, [entry], onTime)).toEqual({
      groups: [groups[1]],
      known: [{ group: groups[0], entry }],
      baselineProblems: [],
    });
  });

  it.each([
    ["of another check", { check: "envelope" }],
    ["of another operation", { operation: "other" }],
    ["at another place", { pointer: "/result/*/id" }],
  ])("%s is not what was found, and so it is gone", (_what, own) => {
    const other = { ...entry, ...own };

    expect(applyBaseline(groups, [other], onTime)).toEqual({
      groups,
      known: [],
      baselineProblems: [{ kind: "gone", entry: other }],
    });
  });

  it("may be written with the index of one item", () => {
    expect(applyBaseline(groups, [{ ...entry, pointer: "/result/4/name" }], onTime).known).toHaveLength(1);
  });

  it("that is gone fails, unless its operation was not tried", () => {
    expect(applyBaseline([], [entry], onTime).baselineProblems).toEqual([{ kind: "gone", entry }]);
    expect(applyBaseline([], [entry], { ...onTime, wasTried: () => false }).baselineProblems).toEqual([]);
  });

  it("fails from the day after its last one, tried or not", () => {
    const late = { today: "2027-02-01", wasTried: () => false };

    expect(applyBaseline(groups, [entry], late)).toMatchObject({
      groups: [{ check: "envelope" }],
      baselineProblems: [{ kind: "past its date", entry }],
    });
  });
});

describe("a baseline file", () => {
  it("is a list of entries, each with a reason and an end", () => {
    expect(parseBaseline(JSON.stringify({ drift: [entry] }), "b.json")).toEqual([entry]);
    expect(parseBaseline('{"drift":[]}', "b.json")).toEqual([]);
  });

  it.each([
    ["no JSON", '{\n "drift": [],\n}', "is not JSON (line 3, column 1); check its syntax"],
    [
      "a mark of the byte order and no list",
      "\uFEFF{}",
      'is not a baseline: it has to be JSON with a list "drift"',
    ],
    ["no list", "[]", 'is not a baseline: it has to be JSON with a list "drift"'],
    ["an entry that is none", '{"drift":[3]}', "drift entry 1 has no known check: undefined"],
    [
      "a check of 20,000 levels",
      `{"drift":[{"check":${"[".repeat(20_000)}${"]".repeat(20_000)}}]}`,
      "drift entry 1 has no known check: it is no text",
    ],
    ["an unknown check", fileWith({ check: "sch" }), 'drift entry 1 has no known check: "sch"'],
    ["no operation", fileWith({ operation: "" }), "drift entry 1 has no operation"],
    [
      "no pointer",
      fileWith({ pointer: undefined }),
      'drift entry 1 has no pointer ("" is the response as a whole)',
    ],
    ["a reason that is none", fileWith({ reason: " " }), "drift entry 1 has no reason"],
    ["no end", fileWith({ until: undefined }), "drift entry 1 has no end: until is a day such as 2027-01-31"],
    [
      "a day that is none",
      fileWith({ until: "2027-02-30" }),
      "drift entry 1 has no end: until is a day such as 2027-01-31",
    ],
    [
      "more than a day",
      fileWith({ until: "2027-01-31T00:00:00Z" }),
      "drift entry 1 has no end: until is a day such as 2027-01-31",
    ],
  ])("with %s is refused", (_what, text, problem) => {
    expect(() => parseBaseline(text, "b.json")).toThrow(usageError(`b.json: ${problem}.`));
  });
});

function fileWith(own: object): string {
  return JSON.stringify({ drift: [{ ...entry, ...own }] });
}
