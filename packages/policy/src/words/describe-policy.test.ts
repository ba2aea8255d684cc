import { describe, expect, it } from "vitest";
import { catalogue, groups, ids, keys } from "../../test/catalogue-fixture.ts";
import { describePolicy, type NamedResource, type Resources } from "../index.ts";

type GroupName = keyof typeof groups;

const names: Readonly<Record<string, string>> = {
  [ids.account]: "Acme",
  [ids.zone]: "example.com",
  [ids.user]: "jo@example.com",
};
const nameOf = ({ id }: NamedResource): string | undefined => names[id];

function describeAllow(groupNames: readonly GroupName[], resources: Resources): string {
  const permissionGroups = groupNames.map((name) => ({ id: groups[name].id }));
  return describePolicy(
    { effect: "allow", resources, permission_groups: permissionGroups },
    { catalogue, nameOf },
  );
}

describe("describePolicy", () => {
  it.each<readonly [readonly GroupName[], Resources, string]>([
    [["dnsWrite"], { [keys.account]: { [keys.allZones]: "*" } }, "may edit DNS on all zones of Acme"],
    [["dnsRead", "zoneRead"], { [keys.zone]: "*" }, "may read DNS and Zone on zone example.com"],
    [
      ["dnsWrite", "zoneRead"],
      { [keys.allZones]: "*" },
      "may edit DNS, read Zone on all zones of all accounts",
    ],
    [["cachePurge"], { [keys.otherZone]: "*" }, `may purge Cache on zone ${ids.otherZone}`],
    [["serviceTokensRead"], { [keys.account]: "*" }, "may read Access: Service Tokens on account Acme"],
    [["workersCiWrite"], { [keys.allAccounts]: "*" }, "may edit Workers CI on all accounts"],
    [["tokensWrite"], { [keys.user]: "*" }, "may edit API Tokens on user jo@example.com"],
    [
      ["bucketRead"],
      { [keys.bucket]: "*" },
      "may read Workers R2 Storage Bucket Item on R2 bucket backups (eu) of Acme",
    ],
    [
      ["dnsRead", "accountLogsRead"],
      { [keys.zone]: "*", [keys.otherZone]: "*", [keys.otherAccount]: "*" },
      `may read DNS on zone example.com and zone ${ids.otherZone}; may read Logs on account ${ids.otherAccount}`,
    ],
    [["dnsWrite"], { [keys.account]: "*" }, "DNS Write has no effect"],
    [
      ["serviceTokensRead", "dnsWrite", "cachePurge"],
      { [keys.account]: "*" },
      "may read Access: Service Tokens on account Acme; DNS Write and Cache Purge have no effect",
    ],
    [
      ["workerEditor"],
      { [keys.account]: { [keys.worker]: "*" } },
      `may edit Individual Workers on Worker ${ids.worker} of Acme`,
    ],
    [
      ["tunnelEditor"],
      { [keys.account]: "*" },
      "Individual Tunnels Editor acts on what is not known to cftokens",
    ],
    [
      ["dnsWrite"],
      { "com.cloudflare.edge.tunnel.a": "*" },
      "DNS Write acts on what is not known to cftokens",
    ],
    [[], { [keys.account]: "*" }, "grants nothing"],
    [["dnsWrite"], {}, "DNS Write has no effect"],
  ])("%j on %j", (groupNames, resources, sentence) => {
    expect(describeAllow(groupNames, resources)).toBe(sentence);
  });

  it("says what a deny forbids, and shows ids where no names are known", () => {
    const sentence = describePolicy(
      { effect: "deny", resources: { [keys.zone]: "*" }, permission_groups: [{ id: groups.dnsWrite.id }] },
      { catalogue },
    );

    expect(sentence).toBe(`may not edit DNS on zone ${ids.zone}`);
  });

  it("keeps long lists short", () => {
    const zones = Array.from(
      { length: 7 },
      (_, index) => [`${keys.zone.slice(0, -1)}${index}`, "*"] as const,
    );

    expect(describeAllow(["dnsRead"], Object.fromEntries(zones))).toMatch(/, zone \w+ and 3 more$/u);
  });

  it("names a group that the catalogue does not know by its id", () => {
    const id = "ffffffffffffffffffffffffffffffff";
    const policy = { effect: "allow", resources: { [keys.zone]: "*" }, permission_groups: [{ id }] } as const;

    expect(describePolicy(policy, { catalogue })).toBe(`unknown permission group ${id} has no effect`);
  });
});
