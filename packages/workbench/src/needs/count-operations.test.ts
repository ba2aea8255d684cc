import { createCatalogue, type EvaluatedToken } from "@cftokens/policy";
import { describe, expect, it } from "vitest";
import { countOperations } from "./count-operations.ts";
import type { KnownOperation } from "./operation-table.ts";

const zoneScope = "com.cloudflare.api.account.zone";
const dns = { id: "1".repeat(32), name: "DNS Write", scopes: [zoneScope] };
const purge = { id: "2".repeat(32), name: "Cache Purge", scopes: [zoneScope] };
const [account, one, other] = ["a", "b", "c"].map((letter) => letter.repeat(32)) as [string, string, string];
const context = {
  places: [
    { kind: "account", id: account },
    { kind: "zone", id: one, accountId: account },
    { kind: "zone", id: other, accountId: account },
  ],
  policyContext: { catalogue: createCatalogue([dns, purge]), user: undefined },
  now: new Date("2026-06-01T00:00:00Z"),
} as const;

function operation(path: string, acceptedPermissions: readonly string[] | null): KnownOperation {
  return { method: "GET", path, id: undefined, summary: "", acceptedPermissions, evidence: "document" };
}

const operations = [
  operation("/zones/{zone_id}/dns_records", ["DNS Read", "DNS Write"]),
  operation("/zones/{zone_id}/dns_records/export", ["DNS Read", "DNS Write"]),
  operation("/zones/{zone_id}/purge_cache", ["Cache Purge"]),
  operation("/zones/{zone_id}/unheard", null),
];

function tokenOn(zone: string, ...groups: readonly string[]): EvaluatedToken {
  return {
    owner: { kind: "user", id: "d".repeat(32) },
    status: "active",
    policies: groups.map((id) => ({
      effect: "allow",
      permission_groups: [{ id }],
      resources: { [`${zoneScope}.${zone}`]: "*" },
    })),
  };
}

describe("how many operations a token may call", () => {
  it.each([
    ["none", tokenOn(one), 0],
    ["those of its group, on one of the zones", tokenOn(other, dns.id), 2],
    ["those of all its groups", tokenOn(one, dns.id, purge.id), 3],
    ["none on a zone that is not known", tokenOn("e".repeat(32), dns.id), 0],
    ["as many once it has expired", { ...tokenOn(one, dns.id), expires_on: "2026-01-01T00:00:00Z" }, 2],
  ])("%s", (_what, token, may) => {
    expect(countOperations(token, operations, context)).toEqual({ may, all: 3 });
  });
});
