import { createCatalogue, evaluate, type EvaluatedToken } from "@cftokens/policy";
import { describe, expect, it } from "vitest";
import { lackedPolicies, noPermissionFor } from "./allow-call.ts";

const read = { id: "1".repeat(32), name: "DNS Read", scopes: ["com.cloudflare.api.account.zone"] };
const write = { id: "2".repeat(32), name: "DNS Write", scopes: ["com.cloudflare.api.account.zone"] };
const zone = { kind: "zone", zoneId: "a".repeat(32), accountId: "b".repeat(32) } as const;
const everyZone = { "com.cloudflare.api.account.zone.*": "*" } as const;
const context = { catalogue: createCatalogue([read, write]), now: new Date("2026-06-01T00:00:00Z") };
const call = {
  method: "POST",
  path: "/zones/{zone_id}/dns_records",
  acceptedPermissions: ["DNS Write"],
  target: zone,
};

function tokenWith(...policies: EvaluatedToken["policies"]): EvaluatedToken {
  return { owner: { kind: "user", id: "c".repeat(32) }, status: "active", policies };
}

describe("the policies that a token lacks for a call", () => {
  it("are the least that allow it", () => {
    const token = tokenWith({ effect: "allow", permission_groups: [{ id: read.id }], resources: everyZone });
    const lacked = lackedPolicies(token, call, context);
    if (!lacked.ok) throw new Error(lacked.reason);
    expect(lacked.policies).toEqual([
      {
        effect: "allow",
        permission_groups: [{ id: write.id }],
        resources: { [`com.cloudflare.api.account.zone.${zone.zoneId}`]: "*" },
      },
    ]);
    expect(evaluate(tokenWith(...lacked.policies), call, context).allowed).toBe(true);
  });

  it("are none where a policy denies the call", () => {
    const token = tokenWith({ effect: "deny", permission_groups: [{ id: write.id }], resources: everyZone });
    expect(lackedPolicies(token, call, context)).toEqual({
      ok: false,
      reason: expect.stringMatching(/denies/u),
    });
  });

  it("are none where the token's end refuses the call, which no policy changes", () => {
    const allowed = tokenWith({
      effect: "allow",
      permission_groups: [{ id: write.id }],
      resources: everyZone,
    });
    const expired = { ...allowed, expires_on: "2026-01-01T00:00:00Z" };
    expect(evaluate(expired, call, context).allowed).toBe(false);
    expect(lackedPolicies(expired, call, context)).toEqual({
      ok: false,
      reason: expect.stringMatching(/is no permission$/u),
    });
  });

  it("are none where no group that is known allows a token of the owner the call", () => {
    const unknown = { ...call, acceptedPermissions: ["Made Up Write"] };
    expect(lackedPolicies(tokenWith(), unknown, context)).toEqual({ ok: false, reason: noPermissionFor });
  });
});
