import { expect, it } from "vitest";
import { ids, keys } from "../../test/catalogue-fixture.ts";
import { coversTarget } from "../../test/covers-target.ts";
import type { Target } from "../index.ts";

const user: Target = { kind: "user", userId: ids.user };
const account: Target = { kind: "account", accountId: ids.account };
const zone: Target = { kind: "zone", zoneId: ids.zone, accountId: ids.account };
const bucket: Target = { kind: "r2-bucket", accountId: ids.account, jurisdiction: "eu", bucket: "backups" };
const zonesOf = (key: string): Readonly<Record<string, "*">> => ({ [key]: "*" });

it.each([
  [keys.user, "*", user, true],
  [keys.user, "*", { ...user, userId: ids.otherUser }, false],
  [keys.account, "*", account, true],
  [keys.otherAccount, "*", account, false],
  [keys.allAccounts, "*", account, true],
  [keys.account, "*", zone, false],
  [keys.account, "*", bucket, false],
  [keys.zone, "*", zone, true],
  [keys.otherZone, "*", zone, false],
  [keys.allZones, "*", zone, true],
  [keys.allZones, "*", account, false],
  [keys.account, zonesOf(keys.allZones), zone, true],
  [keys.account, zonesOf(keys.zone), zone, true],
  [keys.account, zonesOf(keys.otherZone), zone, false],
  [keys.otherAccount, zonesOf(keys.allZones), zone, false],
  [keys.account, zonesOf(keys.allZones), account, false],
  [keys.bucket, "*", bucket, true],
  [keys.bucket, "*", { ...bucket, jurisdiction: "default" }, false],
  ["com.cloudflare.api.planet.earth", "*", account, false],
] as const)("%s: %j covers %j: %s", (key, value, target, covered) => {
  expect(coversTarget(key, value, target)).toBe(covered);
});
