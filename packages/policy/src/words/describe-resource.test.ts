import { describe, expect, it } from "vitest";
import { ids, keys } from "../../test/catalogue-fixture.ts";
import { describeResources, describeTarget, type NamedResource, type Resource } from "../index.ts";
import { describeResource } from "./describe-resource.ts";

const names: Readonly<Record<string, string>> = { [ids.account]: "Acme", [ids.zone]: "example.com" };
const nameOf = ({ id }: NamedResource): string | undefined => names[id];

const everyForm: readonly (readonly [Resource, string])[] = [
  [{ kind: "user", userId: ids.user }, `user ${ids.user}`],
  [{ kind: "account", accountId: ids.account }, "account Acme"],
  [{ kind: "account", accountId: ids.otherAccount }, `account ${ids.otherAccount}`],
  [{ kind: "account", accountId: "*" }, "all accounts"],
  [{ kind: "zone", zoneId: ids.zone, accountId: "*" }, "zone example.com"],
  [{ kind: "zone", zoneId: ids.zone, accountId: ids.account }, "zone example.com of Acme"],
  [{ kind: "zone", zoneId: "*", accountId: ids.account }, "all zones of Acme"],
  [{ kind: "zone", zoneId: "*", accountId: ids.otherAccount }, `all zones of account ${ids.otherAccount}`],
  [{ kind: "zone", zoneId: "*", accountId: "*" }, "all zones of all accounts"],
  [
    { kind: "r2-bucket", accountId: ids.account, jurisdiction: "eu", bucket: "backups" },
    "R2 bucket backups (eu) of Acme",
  ],
];

describe("a resource in words", () => {
  it.each(everyForm)("%j is %s", (resource, words) => {
    expect(describeResource(resource, nameOf)).toBe(words);
  });

  it("differs from every other resource", () => {
    const words = everyForm.map(([resource]) => describeResource(resource, nameOf));
    expect(new Set(words).size).toBe(everyForm.length);
  });
});

it("a target goes without its account", () => {
  const target = { kind: "zone", zoneId: ids.zone, accountId: ids.account } as const;
  expect(describeTarget(target, nameOf)).toBe("zone example.com");
});

it("an entry without a documented form is shown as it is written", () => {
  const resources = {
    "com.cloudflare.api.planet.earth": "*",
    [keys.zone]: { [keys.allZones]: "*" },
    [keys.account]: { [keys.zone]: "*", [keys.allZones]: "*" },
  } as const;
  expect(describeResources(resources, nameOf)).toEqual([
    "com.cloudflare.api.planet.earth",
    `${keys.zone} › ${keys.allZones}`,
    "zone example.com of Acme",
    "all zones of Acme",
  ]);
});
