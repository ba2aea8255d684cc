import { describe, expect, it } from "vitest";
import { catalogue, groups, ids, keys } from "../../test/catalogue-fixture.ts";
import { findRisks, type NamedResource, type Resources, type RiskToken, type TokenPolicy } from "../index.ts";

const now = new Date("2026-10-01T12:00:00Z");

// A token with nothing to complain about.
const sound: RiskToken = {
  owner: { kind: "user", id: ids.user },
  status: "active",
  issued_on: "2026-09-01T00:00:00Z",
  last_used_on: "2026-09-30T00:00:00Z",
  expires_on: "2026-12-01T00:00:00Z",
  policies: [policy("allow", { [keys.zone]: "*" }, "dnsWrite")],
  condition: { request_ip: { in: ["192.0.2.0/24"] } },
};

function policy(
  effect: "allow" | "deny",
  resources: Resources,
  ...groupNames: readonly (keyof typeof groups)[]
): TokenPolicy {
  return { effect, resources, permission_groups: groupNames.map((name) => ({ id: groups[name].id })) };
}

function nameOf({ id }: NamedResource): string | undefined {
  return id === ids.account ? "Acme" : undefined;
}

function risksOf(changes: Partial<RiskToken>): readonly string[] {
  return findRisks({ ...sound, ...changes }, { now, catalogue }).map(
    ({ id, severity }) => `${severity} ${id}`,
  );
}

it("finds nothing in a sound token", () => {
  expect(findRisks(sound, { now, catalogue })).toEqual([]);
});

describe("state and dates", () => {
  it.each<readonly [string, Partial<RiskToken>, readonly string[]]>([
    ["no expiry", { expires_on: null }, ["medium never-expires"]],
    ["an expiry within two weeks", { expires_on: "2026-10-15T12:00:00Z" }, ["medium expires-soon"]],
    ["an expiry in two weeks and a second", { expires_on: "2026-10-15T12:00:01Z" }, []],
    ["an expiry now", { expires_on: "2026-10-01T12:00:00Z" }, ["low expired"]],
    ["an expiry that cannot be read", { expires_on: "soon" }, ["low expired"]],
    ["the status expired", { status: "expired" }, ["low expired"]],
    ["a value found in public", { status: "revoked (exposed)" }, ["high exposed"]],
    ["a disabled token", { status: "disabled" }, ["info disabled"]],
    ["89 days without use", { last_used_on: "2026-07-04T12:00:00Z" }, []],
    ["90 days without use", { last_used_on: "2026-07-03T12:00:00Z" }, ["medium unused-for-long"]],
    ["never used, and young", { last_used_on: null }, []],
    [
      "never used, and old",
      { last_used_on: null, issued_on: "2026-01-01T00:00:00Z" },
      ["medium unused-for-long"],
    ],
    [
      "never used, old, and rolled yesterday",
      { last_used_on: null, issued_on: "2026-01-01T00:00:00Z", modified_on: "2026-09-30T00:00:00Z" },
      [],
    ],
    [
      "used long ago, and rolled yesterday",
      { last_used_on: "2026-01-02T00:00:00Z", modified_on: "2026-09-30T00:00:00Z" },
      [],
    ],
    [
      "never used, because it starts late",
      { last_used_on: null, issued_on: "2026-01-01T00:00:00Z", not_before: "2026-09-20T00:00:00Z" },
      [],
    ],
  ])("%s", (_name, changes, expected) => {
    expect(risksOf(changes)).toEqual(expected);
  });

  it("leaves out what an expired or revoked token may do, and not what a disabled one may do", () => {
    const wide = { policies: [policy("allow", { [keys.allZones]: "*" }, "dnsWrite")] };

    expect(risksOf({ ...wide, status: "expired" })).toEqual(["low expired"]);
    expect(risksOf({ ...wide, status: "revoked (exposed)" })).toEqual(["high exposed"]);
    expect(risksOf({ ...wide, status: "disabled" })).toEqual(["high all-zones", "info disabled"]);
  });

  it("takes other thresholds", () => {
    const thresholds = { expiresSoonDays: 90, unusedDays: 1 };

    expect(findRisks(sound, { now, catalogue, thresholds }).map(({ sentence }) => sentence)).toEqual([
      "It expires in 60 days, on 2026-12-01T00:00:00Z.",
      "It was last used 1 day ago.",
    ]);
  });
});

describe("reach", () => {
  const accountOwner = { owner: { kind: "account", id: ids.account } } as const;
  const nested = { [keys.account]: { [keys.allZones]: "*" } } as const;

  it.each<readonly [string, Partial<RiskToken>, readonly string[]]>([
    [
      "may change all zones",
      { policies: [policy("allow", { [keys.allZones]: "*" }, "dnsWrite")] },
      ["high all-zones"],
    ],
    [
      "may read all zones",
      { policies: [policy("allow", { [keys.allZones]: "*" }, "dnsRead")] },
      ["medium all-zones"],
    ],
    [
      "may change all zones of an account",
      { policies: [policy("allow", nested, "dnsWrite")] },
      ["medium all-zones"],
    ],
    [
      "may read all zones of an account",
      { policies: [policy("allow", nested, "dnsRead")] },
      ["low all-zones"],
    ],
    [
      "may change all accounts",
      { policies: [policy("allow", { [keys.allAccounts]: "*" }, "serviceTokensWrite")] },
      ["high all-accounts"],
    ],
    [
      "may read all accounts",
      { policies: [policy("allow", { [keys.allAccounts]: "*" }, "serviceTokensRead")] },
      ["medium all-accounts"],
    ],
    [
      "an account's token with all accounts has its own only",
      { ...accountOwner, policies: [policy("allow", { [keys.allAccounts]: "*" }, "serviceTokensWrite")] },
      [],
    ],
    [
      "may create user tokens",
      { policies: [policy("allow", { [keys.user]: "*" }, "tokensWrite")] },
      ["high may-create-tokens"],
    ],
    [
      "may create account tokens",
      { policies: [policy("allow", { [keys.account]: "*" }, "accountTokensWrite")] },
      ["high may-create-tokens"],
    ],
    [
      "an account's token with all zones has its account's only",
      { ...accountOwner, policies: [policy("allow", { [keys.allZones]: "*" }, "dnsWrite")] },
      ["medium all-zones"],
    ],
    ["may only read tokens", { policies: [policy("allow", { [keys.user]: "*" }, "tokensRead")] }, []],
    ["denied all zones", { policies: [policy("deny", { [keys.allZones]: "*" }, "dnsWrite")] }, []],
    ["no condition", { condition: {} }, ["low no-ip-restriction"]],
    [
      "only exceptions",
      { condition: { "request.ip": { not_in: ["192.0.2.0/24"] } } },
      ["low no-ip-restriction"],
    ],
    ["an empty list", { condition: { request_ip: { in: [] } } }, ["medium no-address"]],
    ["the other spelling", { condition: { "request.ip": { in: ["192.0.2.0/24"] } } }, []],
    ["no condition, and nothing allowed", { condition: {}, policies: [] }, []],
  ])("%s", (_name, changes, expected) => {
    expect(risksOf(changes)).toEqual(expected);
  });

  it("says in words what is reached, and where in the policies", () => {
    const wide = { ...sound, policies: [...sound.policies, policy("allow", nested, "dnsWrite", "zoneRead")] };
    const [risk] = findRisks(wide, {
      now,
      catalogue,
      nameOf: ({ kind }) => (kind === "account" ? "Acme" : undefined),
    });

    expect(risk).toEqual({
      id: "all-zones",
      severity: "medium",
      sentence: "It may edit DNS, read Zone on all zones of Acme, those that are added later included.",
      advice: "Name the zones that it needs.",
      about: {
        policyIndex: 1,
        policyId: undefined,
        groupIds: [groups.dnsWrite.id, groups.zoneRead.id],
        resourceKeys: [keys.account],
      },
    });
  });
});

describe("policies that work against themselves", () => {
  const one = { [keys.zone]: "*" } as const;
  const all = { [keys.allZones]: "*" } as const;

  it.each<readonly [string, readonly TokenPolicy[], readonly string[]]>([
    [
      "a deny of all that is allowed",
      [policy("allow", one, "dnsWrite"), policy("deny", all, "dnsWrite")],
      ["medium deny-hides-allow"],
    ],
    [
      "a deny of Write where Read is allowed",
      [policy("allow", one, "dnsRead"), policy("deny", one, "dnsWrite")],
      ["medium deny-hides-allow"],
    ],
    [
      "a deny of Read where Write is allowed",
      [policy("allow", one, "dnsWrite"), policy("deny", one, "dnsRead")],
      ["low deny-hides-allow"],
    ],
    [
      "an exception, which is no risk of its own",
      [policy("allow", all, "dnsWrite"), policy("deny", one, "dnsWrite")],
      ["high all-zones"],
    ],
    [
      "a deny of all zones that hides an allow of all zones",
      [policy("allow", all, "dnsWrite"), policy("deny", all, "dnsWrite")],
      ["medium deny-hides-allow"],
    ],
    [
      "a deny of reading another subject",
      [policy("allow", one, "dnsWrite"), policy("deny", one, "zoneRead")],
      [],
    ],
    ["a deny of another subject", [policy("allow", one, "dnsWrite"), policy("deny", one, "cachePurge")], []],
    [
      "a zone group on an account",
      [policy("allow", { [keys.account]: "*" }, "dnsWrite")],
      ["low group-without-effect"],
    ],
    [
      "a deny without effect",
      [policy("deny", { [keys.account]: "*" }, "dnsWrite")],
      ["medium group-without-effect"],
    ],
    [
      "one group of two without effect",
      [policy("allow", one, "dnsWrite", "accountLogsRead")],
      ["low group-without-effect"],
    ],
    [
      "each group has something to act on",
      [policy("allow", { ...one, [keys.account]: "*" }, "dnsWrite", "accountLogsRead")],
      [],
    ],
    ["no resources", [policy("allow", {}, "dnsWrite")], ["low group-without-effect"]],
  ])("%s", (_name, policies, expected) => {
    expect(risksOf({ policies })).toEqual(expected);
  });

  it("tells of both policies", () => {
    const policies = [policy("allow", one, "dnsWrite"), policy("deny", all, "dnsWrite")];

    expect(findRisks({ ...sound, policies }, { now, catalogue })[0]?.sentence).toBe(
      `Policy 1 allows DNS Write on zone ${ids.zone} in vain: policy 2 denies DNS Write there.`,
    );
  });

  it("tells what a group without effect would act on", () => {
    const policies = [policy("allow", { [keys.account]: "*" }, "dnsWrite")];

    expect(findRisks({ ...sound, policies }, { now, catalogue })[0]?.sentence).toBe(
      "DNS Write has no effect in policy 1: it acts on zones, and the policy names none that the token can reach.",
    );
  });

  it("finds a group that is not known, and one that an account's token cannot use", () => {
    const unknown: TokenPolicy = { effect: "allow", resources: one, permission_groups: [{ id: ids.user }] };
    const owner = { kind: "account", id: ids.account } as const;

    expect(risksOf({ policies: [unknown] })).toEqual(["low group-without-effect"]);
    expect(risksOf({ owner, policies: [policy("allow", { [keys.user]: "*" }, "tokensWrite")] })).toEqual([
      "low group-without-effect",
    ]);
  });
});

it.each([
  [
    "never used, rolled long ago",
    { last_used_on: null, issued_on: "2026-01-01T00:00:00Z", modified_on: "2026-06-01T00:00:00Z" },
    "It was not used in the 122 days since it was last changed or rolled.",
  ],
  [
    "used before it was rolled",
    { last_used_on: "2026-05-01T00:00:00Z", modified_on: "2026-06-01T00:00:00Z" },
    "It was not used in the 122 days since it was last changed or rolled.",
  ],
  [
    "used after it was rolled",
    { last_used_on: "2026-06-02T12:00:00Z", modified_on: "2026-06-01T00:00:00Z" },
    "It was last used 121 days ago.",
  ],
])("a token %s is told so", (_name, changes, sentence) => {
  expect(findRisks({ ...sound, ...changes }, { now, catalogue })[0]?.sentence).toBe(sentence);
});

it.each([{ request_ip: {} }, { "request.ip": { in: [], not_in: [] } }])(
  "the condition %j lets no address in",
  (condition) => {
    expect(risksOf({ condition })).toEqual(["medium no-address"]);
  },
);

describe("Workers", () => {
  const owner = { kind: "account", id: ids.account } as const;
  const oneWorker = { [keys.account]: { [keys.worker]: "*" } } as const;

  it("a token that may deploy one is told that bindings are not checked", () => {
    const policies = [policy("allow", oneWorker, "workerEditor")];

    expect(findRisks({ ...sound, owner, policies }, { now, catalogue, nameOf })).toEqual([
      {
        id: "bindings-not-covered",
        severity: "medium",
        sentence: `It may deploy Worker ${ids.worker} of Acme, and bindings are not checked: the code can bind KV, R2, queues, Hyperdrive and other Workers of the account, and read them.`,
        advice: "Trust it as a token of the whole account, or keep what must stay apart in another account.",
        about: {
          policyIndex: 0,
          policyId: undefined,
          groupIds: [groups.workerEditor.id],
          resourceKeys: [keys.account],
        },
      },
    ]);
  });

  it("a token that reads one is not, nor one that a deny stops", () => {
    expect(risksOf({ owner, policies: [policy("allow", oneWorker, "workerRead")] })).toEqual([]);
    const policies = [policy("allow", oneWorker, "workerEditor"), policy("deny", oneWorker, "workerEditor")];
    expect(risksOf({ owner, policies })).toEqual(["medium deny-hides-allow"]);
  });

  it("a user's token cannot have one", () => {
    expect(risksOf({ policies: [policy("allow", oneWorker, "workerEditor")] })).toEqual([
      "low group-without-effect",
    ]);
  });

  it("names the groups that replace an old one", () => {
    const policies = [policy("allow", { [keys.account]: "*" }, "scriptsWrite", "workersCiWrite")];
    const risk = findRisks({ ...sound, owner, policies }, { now, catalogue })[0];

    expect(risk).toMatchObject({ id: "being-replaced", severity: "info" });
    expect(risk?.sentence).toBe(
      "Policy 1 uses groups that are being replaced: Workers Scripts Write (by Workers Editor) and Workers CI Write (by Workers Editor).",
    );
  });
});

describe("what is not known", () => {
  it.each([
    ["a kind of resource", { [keys.account]: { "com.cloudflare.edge.tunnel.blue": "*" } }, "tunnelEditor"],
    ["a kind of resource, flat", { "com.cloudflare.edge.tunnel.blue": "*" }, "tunnelEditor"],
    ["the kind that a group acts on", { [keys.account]: "*" }, "tunnelEditor"],
    ["a form of a resource", { "com.cloudflare.api.account.planet": "*" }, "serviceTokensRead"],
    [
      "a deeper nesting",
      { [keys.account]: { [keys.worker]: { "com.cloudflare.edge.x.y": "*" } } },
      "workerEditor",
    ],
  ] as const)("%s is told so, and not as without effect", (_name, resources, group) => {
    const owner = { kind: "account", id: ids.account } as const;
    const policies = [policy("allow", resources, group)];

    expect(risksOf({ owner, policies })).toEqual(["info not-known"]);
    expect(findRisks({ ...sound, owner, policies }, { now, catalogue })[0]?.sentence).toContain(
      `What ${groups[group].name} does in policy 1 is not known to cftokens`,
    );
  });
});

it("puts the most severe first", () => {
  const policies = [policy("allow", { [keys.allZones]: "*" }, "dnsWrite"), policy("allow", {}, "dnsRead")];

  expect(risksOf({ policies, expires_on: null, condition: {} })).toEqual([
    "high all-zones",
    "medium never-expires",
    "low no-ip-restriction",
    "low group-without-effect",
  ]);
});
