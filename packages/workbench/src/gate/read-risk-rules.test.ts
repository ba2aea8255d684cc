import { createValidator } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { readRiskRules, riskRulesSchema } from "./read-risk-rules.ts";

// Everything that a file of rules can say.
const whole = {
  $schema: "risk-rules.schema.json",
  longestLifeDays: 90,
  expiresSoonDays: 30,
  unusedDays: 60,
  writersNeedIpFilter: true,
  owner: "account",
  namePattern: "^ci-",
  forbiddenGroups: ["API Tokens Write", "Billing *"],
  severities: { "never-expires": "high", "no-ip-restriction": "off" },
  exceptions: [
    { token: "external-dns", risks: ["lives-too-long"], reason: "moves to OIDC", until: "2026-12-31" },
    { token: "old", reason: "ends soon", until: "2028-02-29" },
  ],
};

describe("rules for tokens", () => {
  it("are read as they are written", () => {
    expect(readRiskRules(whole)).toEqual({
      ok: true,
      rules: {
        thresholds: { expiresSoonDays: 30, unusedDays: 60 },
        rules: {
          longestLifeDays: 90,
          owner: "account",
          writersNeedIpFilter: true,
          forbiddenGroups: ["API Tokens Write", "Billing *"],
        },
        namePattern: /^ci-/u,
        severities: { "never-expires": "high", "no-ip-restriction": "off" },
        exceptions: [
          { token: "external-dns", risks: ["lives-too-long"], reason: "moves to OIDC", until: "2026-12-31" },
          { token: "old", risks: [], reason: "ends soon", until: "2028-02-29" },
        ],
      },
    });
  });

  it("ask for nothing when they are empty", () => {
    expect(readRiskRules({})).toMatchObject({
      ok: true,
      rules: { thresholds: {}, rules: { writersNeedIpFilter: false, forbiddenGroups: [] }, exceptions: [] },
    });
  });

  it.each<readonly [unknown, string]>([
    ["x", "not a JSON object"],
    [{ longestLife: 90 }, "longestLife is unknown; use longestLifeDays, "],
    [{ longestLifeDays: 0 }, "longestLifeDays must be a whole number of days from 1 to 36500"],
    [{ owner: "me" }, "owner must be one of account, user"],
    [{ namePattern: "(" }, "namePattern is not a regular expression"],
    [{ forbiddenGroups: "x" }, "forbiddenGroups must be a list of permission groups"],
    [{ forbiddenGroups: [1] }, "forbiddenGroups[0] must be the name or id of a permission group"],
    [{ severities: { wat: "high" } }, "severities.wat is no risk; use never-expires, "],
    [{ severities: { expired: "worse" } }, "severities.expired must be one of high, medium, low, info, off"],
    [{ exceptions: [{ token: "a", until: "2026-12-31" }] }, "exceptions[0].reason is missing"],
    [
      { exceptions: [{ token: "a", reason: "b", until: "2026-02-30" }] },
      "exceptions[0].until must be a day, such as 2026-12-31",
    ],
    [
      { exceptions: [{ token: "a", reason: "b", until: "2026-12-31", risks: ["x"] }] },
      "exceptions[0].risks[0] must be one of never-expires, ",
    ],
  ])("%j is refused", (value, problem) => {
    expect(readRiskRules(value)).toEqual({ ok: false, problems: [expect.stringContaining(problem)] });
  });
});

describe("the schema of rules", () => {
  const { accepts } = createValidator({
    openapi: "3.1.0",
    info: { title: "Rules", version: "1" },
    paths: {},
  });
  const strays = [null, true, 0, 1, 36_501, 1.5, "", "x", [], ["x"], [1], {}, { x: 1 }, [""], [{}]];
  const cases = Object.entries(whole).flatMap(([name, member]) => [
    ...strays.map((stray) => ({ ...whole, [name]: stray })),
    ...(name === "exceptions" && Array.isArray(member)
      ? Object.keys(whole.exceptions[0] ?? {}).flatMap((inner) =>
          strays.map((stray) => ({ exceptions: [{ ...whole.exceptions[0], [inner]: stray }] })),
        )
      : []),
  ]);

  it("allows what the program reads, and nothing else", () => {
    const read = cases.map((value) => readRiskRules(value).ok);
    expect(read.filter(Boolean).length).toBeGreaterThan(10);
    expect(read.filter((ok) => !ok).length).toBeGreaterThan(100);
    const differing = cases.filter(
      (value) => accepts(riskRulesSchema(), value, "request") !== readRiskRules(value).ok,
    );
    expect(differing).toEqual([]);
  });

  it("says of every member what it is for", () => {
    for (const member of Object.values(riskRulesSchema()["properties"] ?? {}))
      expect(member).toMatchObject({ description: expect.stringMatching(/\.$/u) });
  });
});
