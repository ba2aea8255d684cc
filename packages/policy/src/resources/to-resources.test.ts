import { describe, expect, it } from "vitest";
import { ids, keys } from "../../test/catalogue-fixture.ts";
import {
  listResources,
  type Resource,
  type Resources,
  shareKey,
  toResourceEntry,
  toResources,
} from "../index.ts";

const account: Resource = { kind: "account", accountId: ids.account };
const zone: Resource = { kind: "zone", zoneId: ids.zone, accountId: ids.account };
const allZones: Resource = { kind: "zone", zoneId: "*", accountId: ids.account };

describe("resources", () => {
  it("are written under their keys, zones inside their account together", () => {
    expect(toResources([zone, allZones].map(toResourceEntry))).toEqual({
      [keys.account]: { [keys.zone]: "*", [keys.allZones]: "*" },
    });
  });

  it.each<Resources>([
    { [keys.user]: "*", [keys.allAccounts]: "*", [keys.bucket]: "*" },
    { [keys.account]: { [keys.zone]: "*", [keys.otherZone]: "*" }, [keys.zone]: "*" },
    { "com.cloudflare.api.planet.earth": "*", [keys.zone]: { [keys.allZones]: "*" } },
  ])("come out of %j as they were read, in a documented form or not", (resources) => {
    expect(toResources(listResources(resources))).toEqual(resources);
  });

  it.each([
    [account, allZones, true],
    [account, account, false],
    [zone, allZones, false],
    [account, { kind: "zone", zoneId: "*", accountId: "*" } as const, false],
  ])("%j shares its key with %j: %s", (one, other, shared) => {
    expect(shareKey(toResourceEntry(one), toResourceEntry(other))).toBe(shared);
    expect(shareKey(toResourceEntry(other), toResourceEntry(one))).toBe(shared);
  });
});
