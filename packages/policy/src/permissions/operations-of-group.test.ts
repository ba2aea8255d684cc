import { describe, expect, it } from "vitest";
import { loadOperationPermissions, operationsOfGroup, productOf } from "./index.ts";

const all = await loadOperationPermissions();

function group(name: string, scope: string) {
  return { id: "1".repeat(32), name, scopes: [scope] };
}

describe("the operations of a permission group", () => {
  it("are those that accept it", () => {
    const purge = operationsOfGroup(group("Cache Purge", "com.cloudflare.api.account.zone"), all);
    expect(purge.map(({ method, path }) => `${method} ${path}`)).toContain(
      "POST /zones/{zone_id}/purge_cache",
    );
    expect(purge.every(({ acceptedPermissions }) => acceptedPermissions.includes("Cache Purge"))).toBe(true);
  });

  it("are others for a group of the same name with another scope", () => {
    const ofZones = operationsOfGroup(group("Logs Read", "com.cloudflare.api.account.zone"), all);
    const ofAccounts = operationsOfGroup(group("Logs Read", "com.cloudflare.api.account"), all);
    expect(ofZones.length).toBeGreaterThan(0);
    expect(ofZones.filter(({ path }) => path.startsWith("/accounts/{"))).toEqual([]);
    expect(ofAccounts.some(({ path }) => path.startsWith("/accounts/{"))).toBe(true);
  });

  it("are none for a name that no operation accepts", () => {
    expect(operationsOfGroup(group("Made Up Write", "com.cloudflare.api.account"), all)).toEqual([]);
  });
});

describe("the product of an operation", () => {
  it.each([
    ["/zones/{zone_id}/dns_records/{dns_record_id}", "dns_records"],
    ["/accounts/{account_id}/workers/scripts", "workers"],
    ["/accounts/{account_id}", "accounts"],
    ["/radar/bgp/routes", "radar"],
    ["/user/tokens", "user"],
  ])("of %s is %s", (path, product) => {
    expect(productOf({ path })).toBe(product);
  });
});
