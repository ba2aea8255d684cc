import { describe, expect, it } from "vitest";
import { catalogue, groups, keys } from "../../test/catalogue-fixture.ts";
import { comparePolicies, type PolicyChange, type Resources, type TokenPolicy } from "../index.ts";

function allow(resources: Resources, ...groupNames: readonly (keyof typeof groups)[]): TokenPolicy {
  return {
    effect: "allow",
    resources,
    permission_groups: groupNames.map((name) => ({ id: groups[name].id })),
  };
}

function inWords({ change, effect, group, groupId, before, after }: PolicyChange): string {
  const places = [before, after].map((entries) =>
    entries
      .map(({ resourceKey, nestedKey }) => [resourceKey, nestedKey].filter((key) => key).join(">"))
      .join("+"),
  );
  return `${change} ${effect} ${group?.name ?? groupId}: ${places.join(" -> ")}`;
}

const one = { [keys.zone]: "*" } as const;
const two = { [keys.zone]: "*", [keys.otherZone]: "*" } as const;
const all = { [keys.allZones]: "*" } as const;
const nested = { [keys.account]: { [keys.allZones]: "*" } } as const;
const deny = (policy: TokenPolicy): TokenPolicy => ({ ...policy, effect: "deny" });

describe("comparePolicies", () => {
  it.each<readonly [string, readonly TokenPolicy[], readonly TokenPolicy[], readonly string[]]>([
    ["nothing", [], [], []],
    [
      "the same",
      [allow(one, "dnsWrite")],
      [allow(one, "dnsWrite")],
      [`unchanged allow DNS Write: ${keys.zone} -> ${keys.zone}`],
    ],
    ["a group more", [], [allow(one, "dnsWrite")], [`added allow DNS Write:  -> ${keys.zone}`]],
    ["a group less", [allow(one, "dnsWrite")], [], [`removed allow DNS Write: ${keys.zone} -> `]],
    [
      "another group",
      [allow(one, "dnsRead")],
      [allow(one, "dnsWrite")],
      [`removed allow DNS Read: ${keys.zone} -> `, `added allow DNS Write:  -> ${keys.zone}`],
    ],
    [
      "a zone more",
      [allow(one, "dnsWrite")],
      [allow(two, "dnsWrite")],
      [
        `added allow DNS Write:  -> ${keys.otherZone}`,
        `unchanged allow DNS Write: ${keys.zone} -> ${keys.zone}`,
      ],
    ],
    [
      "zones become all zones",
      [allow(two, "dnsWrite")],
      [allow(all, "dnsWrite")],
      [`widened allow DNS Write: ${keys.otherZone}+${keys.zone} -> ${keys.allZones}`],
    ],
    [
      "all zones become two",
      [allow(all, "dnsWrite")],
      [allow(two, "dnsWrite")],
      [`narrowed allow DNS Write: ${keys.allZones} -> ${keys.otherZone}+${keys.zone}`],
    ],
    [
      "all zones become those of one account",
      [allow(all, "dnsWrite")],
      [allow(nested, "dnsWrite")],
      [`narrowed allow DNS Write: ${keys.allZones} -> ${keys.account}>${keys.allZones}`],
    ],
    [
      "an account becomes all accounts",
      [allow({ [keys.account]: "*" }, "workersCiWrite")],
      [allow({ [keys.allAccounts]: "*" }, "workersCiWrite")],
      [`widened allow Workers CI Write: ${keys.account} -> ${keys.allAccounts}`],
    ],
    [
      "a zone whose account is not known becomes all zones of an account",
      [allow(one, "dnsWrite")],
      [allow(nested, "dnsWrite")],
      [
        `added allow DNS Write:  -> ${keys.account}>${keys.allZones}`,
        `removed allow DNS Write: ${keys.zone} -> `,
      ],
    ],
    [
      "allow becomes deny",
      [allow(one, "dnsWrite")],
      [deny(allow(one, "dnsWrite"))],
      [`removed allow DNS Write: ${keys.zone} -> `, `added deny DNS Write:  -> ${keys.zone}`],
    ],
    [
      "an unknown form is compared as it is written",
      [allow({ "com.example.a": "*" }, "dnsWrite")],
      [allow({ "com.example.b": "*" }, "dnsWrite")],
      ["added allow DNS Write:  -> com.example.b", "removed allow DNS Write: com.example.a -> "],
    ],
    [
      "two policies become one",
      [allow(one, "dnsRead"), allow(one, "dnsWrite")],
      [allow(one, "dnsWrite", "dnsRead", "dnsRead")],
      [
        `unchanged allow DNS Read: ${keys.zone} -> ${keys.zone}`,
        `unchanged allow DNS Write: ${keys.zone} -> ${keys.zone}`,
      ],
    ],
  ])("%s", (_name, before, after, expected) => {
    expect(comparePolicies(before, after, catalogue).map(inWords)).toEqual(expected);
  });

  it("compares groups that the catalogue does not know by their id", () => {
    const policy: TokenPolicy = {
      effect: "allow",
      resources: one,
      permission_groups: [{ id: "f".repeat(32) }],
    };

    expect(comparePolicies([], [policy], catalogue).map(inWords)).toEqual([
      `added allow ${"f".repeat(32)}:  -> ${keys.zone}`,
    ]);
  });
});
