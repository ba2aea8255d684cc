import { describe, expect, it } from "vitest";
import { catalogue, groups, ids, keys } from "../../test/catalogue-fixture.ts";
import { findNameRisk, findRisks, findServiceTokenRisks, type RiskToken, type TokenRules } from "../index.ts";

const now = new Date("2026-10-01T12:00:00Z");

// A token with nothing to complain about.
const sound: RiskToken = {
  owner: { kind: "user", id: ids.user },
  status: "active",
  issued_on: "2026-09-01T00:00:00Z",
  last_used_on: "2026-09-30T00:00:00Z",
  expires_on: "2026-11-30T00:00:00Z",
  policies: [
    {
      effect: "allow",
      resources: { [keys.zone]: "*" },
      permission_groups: [{ id: groups.dnsWrite.id }, { id: groups.dnsRead.id }],
    },
  ],
  condition: { request_ip: { in: ["192.0.2.0/24"] } },
};

function risksOf(changes: Partial<RiskToken>, rules: TokenRules): readonly string[] {
  return findRisks({ ...sound, ...changes }, { now, catalogue, rules }).map(
    ({ id, severity }) => `${severity} ${id}`,
  );
}

describe("an organisation's rules", () => {
  const reading = [
    {
      effect: "allow" as const,
      resources: { [keys.zone]: "*" } as const,
      permission_groups: [{ id: groups.dnsRead.id }],
    },
  ];

  it.each<readonly [string, Partial<RiskToken>, TokenRules, readonly string[]]>([
    ["nothing asked for", {}, {}, []],
    ["a life of exactly the longest", {}, { longestLifeDays: 90 }, []],
    ["a day more", { expires_on: "2026-12-01T00:00:00Z" }, { longestLifeDays: 90 }, ["high lives-too-long"]],
    [
      "a second more",
      { expires_on: "2026-11-30T00:00:01Z" },
      { longestLifeDays: 90 },
      ["high lives-too-long"],
    ],
    ["no end, told once", { expires_on: null }, { longestLifeDays: 90 }, ["high lives-too-long"]],
    [
      "a life that counts from when it starts",
      { not_before: "2026-09-15T00:00:00Z", expires_on: "2026-12-10T00:00:00Z" },
      { longestLifeDays: 90 },
      [],
    ],
    [
      "a disabled token, which one change enables",
      { status: "disabled", expires_on: null },
      { longestLifeDays: 90 },
      ["high lives-too-long", "info disabled"],
    ],
    [
      "an expired token, which does nothing any more",
      { expires_on: "2026-09-30T00:00:00Z", issued_on: "2020-01-01T00:00:00Z" },
      { longestLifeDays: 90, owner: "account", forbiddenGroups: ["*"] },
      ["low expired"],
    ],
    [
      "one that writes from anywhere",
      { condition: {} },
      { writersNeedIpFilter: true },
      ["high writes-from-anywhere"],
    ],
    [
      "one that only reads from anywhere",
      { condition: {}, policies: reading },
      { writersNeedIpFilter: true },
      ["low no-ip-restriction"],
    ],
    ["one that writes from a range", {}, { writersNeedIpFilter: true }, []],
    ["a user's token", {}, { owner: "account" }, ["medium owner-refused"]],
    ["a user's token where users are asked for", {}, { owner: "user" }, []],
    ["a group by its name", {}, { forbiddenGroups: ["dns write"] }, ["high group-forbidden"]],
    ["a group by its id", {}, { forbiddenGroups: [groups.dnsWrite.id] }, ["high group-forbidden"]],
    [
      "groups by a star",
      {},
      { forbiddenGroups: ["DNS *"] },
      ["high group-forbidden", "high group-forbidden"],
    ],
    ["a text with signs of a pattern is no pattern", {}, { forbiddenGroups: ["DNS .+", "(", "DNS"] }, []],
    [
      "a group that is denied",
      {
        policies: [
          { ...reading[0], effect: "deny", resources: {}, permission_groups: [{ id: groups.dnsRead.id }] },
        ],
      },
      { forbiddenGroups: ["DNS Read"] },
      ["medium group-without-effect"],
    ],
  ])("%s", (_name, changes, rules, expected) => {
    expect(risksOf(changes, rules)).toEqual(expected);
  });

  it("say what they ask for, and where the policies break it", () => {
    const found = findRisks(
      { ...sound, expires_on: "2026-12-01T00:00:00Z" },
      { now, catalogue, rules: { longestLifeDays: 90, forbiddenGroups: ["DNS Write"] } },
    );
    expect(found.map(({ sentence }) => sentence)).toEqual([
      "It lives 91 days; the rules allow 90 days.",
      "Policy 1 allows DNS Write, which the rules forbid.",
    ]);
    expect(found[1]?.about).toMatchObject({ policyIndex: 0, groupIds: [groups.dnsWrite.id] });
  });

  it.each([
    ["8760h", ["lives-too-long"]],
    ["2160h", []],
    ["forever", ["lives-too-long"]],
  ])("judge a service token by its duration of %s, whenever it was refreshed", (duration, expected) => {
    const token = {
      duration,
      created_at: "2020-01-01T00:00:00Z",
      expires_at: "2026-11-01T00:00:00Z",
      last_seen_at: "2026-09-30T00:00:00Z",
    };
    const found = findServiceTokenRisks(token, { now, rules: { longestLifeDays: 90 } });
    expect(found.map(({ id }) => id)).toEqual(expected);
  });
});

describe("a name", () => {
  it.each([
    ["ci-deploy", /^ci-/u, []],
    ["my token", /^ci-/u, ["name-refused"]],
    ["my token", undefined, []],
  ])("%s by %s", (name, pattern, expected) => {
    expect(findNameRisk(name, pattern).map(({ id }) => id)).toEqual(expected);
  });
});
