import { describe, expect, it } from "vitest";
import { ids, keys } from "../../test/catalogue-fixture.ts";
import { parseResourceKey } from "./parse-resource-key.ts";
import type { Resource } from "./resource.ts";

const known: readonly (readonly [string, Resource])[] = [
  [keys.user, { kind: "user", userId: ids.user }],
  [keys.account, { kind: "account", accountId: ids.account }],
  [keys.allAccounts, { kind: "account", accountId: "*" }],
  [keys.zone, { kind: "zone", zoneId: ids.zone, accountId: "*" }],
  [keys.allZones, { kind: "zone", zoneId: "*", accountId: "*" }],
  [keys.bucket, { kind: "r2-bucket", accountId: ids.account, jurisdiction: "eu", bucket: "backups" }],
  [
    `com.cloudflare.edge.r2.bucket.${ids.account}_default_a.b-c`,
    { kind: "r2-bucket", accountId: ids.account, jurisdiction: "default", bucket: "a.b-c" },
  ],
];

const unknown = [
  "",
  "com.cloudflare.api.account",
  "com.cloudflare.api.account.",
  "com.cloudflare.api.user.*",
  "com.cloudflare.edge.r2.bucket.*",
  `com.cloudflare.edge.r2.bucket.${ids.account}_eu_`,
  `com.cloudflare.edge.r2.bucket.${ids.account}_backups`,
  `com.cloudflare.api.account.${ids.account}.zone.*`,
  `com.cloudflare.api.account.${ids.account}.zone.${ids.zone}`,
  `com.cloudflare.api.account.${ids.account.toUpperCase()}`,
  ` ${keys.account}`,
  `${keys.account}\n`,
  keys.zone.slice(0, -1),
];

describe("parseResourceKey", () => {
  it.each(known)("reads %s", (key, resource) => {
    expect(parseResourceKey(key)).toEqual(resource);
  });

  it.each(unknown)("does not know %j", (key) => {
    expect(parseResourceKey(key)).toBeUndefined();
  });
});
