import { createCatalogue } from "@cftokens/policy";
import { describe, expect, it } from "vitest";
import { toTokenRow, type ListedToken, type TokenRow } from "../inventory/token-row.ts";
import { safeText } from "../text/safe-text.ts";
import { type GateReport, isRefused, judgeRisks, listEnds, noRules, type RiskRules } from "./index.ts";

const now = new Date("2026-06-01T12:00:00Z");
const policyContext = {
  catalogue: createCatalogue([]),
  groups: "ready",
  nameOf: () => undefined,
  user: undefined,
} as const;

function row(name: string, expires_on: string | null): TokenRow {
  const listed = {
    kind: "user",
    token: {
      id: `id-of-${name}`,
      name: safeText(name),
      status: "active",
      policies: [],
      ...(expires_on !== null && { expires_on }),
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the least of a token
  return toTokenRow({ ...listed, stored: listed.token } as unknown as ListedToken, now);
}

const rows = [row("dns", null), row("deploy", "2026-06-05T00:00:00Z")];

function judge(changes: Partial<RiskRules>, judged = rows, at = now): GateReport {
  return judgeRisks(judged, { policyContext, rules: { ...noRules, ...changes }, now: at });
}

function linesOf({ findings }: GateReport): readonly string[] {
  return findings.map(({ row: { name }, risk, accepted }) =>
    [name, risk.severity, risk.id, ...(accepted === undefined ? [] : ["accepted"])].join(" "),
  );
}

const exception = { token: "dns", risks: [], reason: "known", until: "2026-06-01" } as const;

describe("the gate", () => {
  it("tells of what is risky anywhere without rules", () => {
    expect(linesOf(judge({}))).toEqual(["dns medium never-expires", "deploy medium expires-soon"]);
  });

  it("tells of names, of other thresholds, and in other severities, the worst first", () => {
    const found = judge({
      namePattern: /^d.{3,}$/u,
      thresholds: { expiresSoonDays: 1 },
      severities: { "name-refused": "high" },
    });
    expect(linesOf(found)).toEqual(["dns high name-refused", "dns medium never-expires"]);
  });

  it("tells nothing of what is off", () => {
    expect(linesOf(judge({ severities: { "never-expires": "off", "expires-soon": "info" } }))).toEqual([
      "deploy info expires-soon",
    ]);
  });

  it.each([
    ["a name", exception],
    ["an id", { ...exception, token: "id-of-dns" }],
    ["the risk alone", { ...exception, risks: ["never-expires"] as const }],
  ])("accepts by %s until the end of the last day", (_what, accepted) => {
    const found = judge({ exceptions: [accepted] });
    expect(linesOf(found)).toEqual(["dns medium never-expires accepted", "deploy medium expires-soon"]);
    expect(found.findings.map((finding) => isRefused(finding, "low"))).toEqual([false, true]);
    expect(found.idle).toEqual([]);
  });

  it("counts a risk again from the day after, and says so", () => {
    const found = judge({ exceptions: [exception] }, rows, new Date("2026-06-02T00:00:00Z"));
    expect(linesOf(found)).toContain("dns medium never-expires");
    expect(found.idle).toEqual([{ exception, why: "past" }]);
  });

  it("says which exceptions nothing needs", () => {
    const other = { ...exception, risks: ["exposed"] as const };
    const stranger = { ...exception, token: "gone" };
    expect(judge({ exceptions: [other, stranger] }).idle).toEqual([
      { exception: other, why: "unneeded" },
      { exception: stranger, why: "unneeded" },
    ]);
  });

  it.each([
    ["high", []],
    ["medium", [true, true]],
    ["never", []],
  ] as const)("refuses from %s on", (failOn, expected) => {
    const refused = judge({}).findings.filter((finding) => isRefused(finding, failOn));
    expect(refused).toHaveLength(expected.length);
  });
});

describe("what ends", () => {
  it("is the tokens that end later, and the day after the last one of an exception", () => {
    const past = { ...exception, until: "2026-05-31" };
    const ends = listEnds([...rows, row("old", "2026-05-01T00:00:00Z")], {
      rules: { ...noRules, thresholds: { expiresSoonDays: 30 }, exceptions: [exception, past] },
      now,
    });
    expect(ends.map(({ at, uid, remindDaysBefore }) => [at.toISOString(), uid, remindDaysBefore])).toEqual([
      ["2026-06-02T00:00:00.000Z", "exception:dns@cftokens", [30, 1]],
      ["2026-06-05T00:00:00.000Z", "user:id-of-deploy@cftokens", [30, 1]],
    ]);
  });
});
