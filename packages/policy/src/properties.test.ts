import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue, groups, ids, keys } from "../test/catalogue-fixture.ts";
import { coversTarget } from "../test/covers-target.ts";
import {
  comparePolicies,
  describePolicy,
  evaluate,
  explain,
  findRisks,
  listResources,
  type AccessRequest,
  type EvaluatedToken,
  type Resources,
  type Target,
  toResourceEntry,
  toResources,
  type TokenPolicy,
} from "./index.ts";

const now = new Date("2026-10-01T12:00:00Z");
const context = { now, catalogue };

const innerZones = fc.dictionary(
  fc.constantFrom(keys.zone, keys.otherZone, keys.allZones, keys.worker),
  fc.constant("*" as const),
  {
    minKeys: 1,
  },
);
const resources: fc.Arbitrary<Resources> = fc.dictionary(
  fc.constantFrom(...Object.values(keys), "com.cloudflare.api.planet.earth"),
  fc.oneof(fc.constant("*" as const), innerZones),
  { maxKeys: 3 },
);
const groupIds = [...Object.values(groups).map(({ id }) => id), "f".repeat(32)];
const policy: fc.Arbitrary<TokenPolicy> = fc.record({
  effect: fc.constantFrom("allow", "deny"),
  resources,
  permission_groups: fc.uniqueArray(
    fc.constantFrom(...groupIds).map((id) => ({ id })),
    { maxLength: 4, selector: ({ id }) => id },
  ),
});
const policies = fc.array(policy, { maxLength: 4 });
const date = fc.constantFrom(
  null,
  "2020-01-01T00:00:00Z",
  "2026-10-01T12:00:00Z",
  "2030-01-01T00:00:00Z",
  "soon",
);
const token: fc.Arbitrary<EvaluatedToken> = fc.record(
  {
    owner: fc.constantFrom(
      { kind: "user" as const, id: ids.user },
      { kind: "account" as const, id: ids.account },
    ),
    status: fc.constantFrom("active", "active", "active", "disabled", "expired", "revoked (exposed)"),
    not_before: date,
    expires_on: date,
    policies,
    condition: fc.constantFrom(
      {},
      { request_ip: { in: ["192.0.2.0/24"] } },
      { "request.ip": { not_in: ["192.0.2.7/32"] } },
    ),
  },
  { requiredKeys: ["owner", "status", "policies"] },
);
const target: fc.Arbitrary<Target> = fc.constantFrom<Target>(
  { kind: "user", userId: ids.user },
  { kind: "account", accountId: ids.account },
  { kind: "account", accountId: ids.otherAccount },
  { kind: "zone", zoneId: ids.zone, accountId: ids.account },
  { kind: "zone", zoneId: ids.otherZone, accountId: ids.otherAccount },
  { kind: "r2-bucket", accountId: ids.account, jurisdiction: "eu", bucket: "backups" },
  { kind: "worker", accountId: ids.account, scriptTag: ids.worker },
);
const request: fc.Arbitrary<AccessRequest> = fc.record(
  {
    acceptedPermissions: fc.subarray(
      Object.values(groups).map(({ name }) => name),
      { maxLength: 3 },
    ),
    target,
    clientIp: fc.constantFrom("192.0.2.7", "192.0.2.8", "2001:db8::1"),
  },
  { requiredKeys: ["acceptedPermissions", "target"] },
);

function turnGroups(one: TokenPolicy): TokenPolicy {
  const turned = one.permission_groups.map(({ id }) => ({ id })).toReversed();
  return { effect: one.effect, resources: one.resources, permission_groups: turned };
}

function isAllowed(evaluated: EvaluatedToken, asked: AccessRequest): boolean {
  return evaluate(evaluated, asked, context).allowed;
}

describe("evaluate", () => {
  it("is not vacuous here: calls are allowed and refused", () => {
    const samples = fc.sample(fc.tuple(token, request), { numRuns: 6000, seed: 1 });
    const reasons = new Set(samples.map(([evaluated, asked]) => evaluate(evaluated, asked, context).reason));

    expect([...reasons].toSorted()).toEqual([
      "client-ip-refused",
      "client-ip-unknown",
      "explicit-allow",
      "explicit-deny",
      "implicit-deny",
      "no-permission-needed",
      "outside-owner",
      "token-disabled",
      "token-expired",
      "token-not-yet-valid",
      "token-revoked",
    ]);
  });

  it("a deny that is added never widens", () => {
    fc.assert(
      fc.property(token, request, policy, (evaluated, asked, added) => {
        const denied = {
          ...evaluated,
          policies: [...evaluated.policies, { ...added, effect: "deny" as const }],
        };
        expect(!isAllowed(denied, asked) || isAllowed(evaluated, asked)).toBe(true);
      }),
    );
  });

  it("an allow that is added never narrows", () => {
    fc.assert(
      fc.property(token, request, policy, (evaluated, asked, added) => {
        const allowed = {
          ...evaluated,
          policies: [...evaluated.policies, { ...added, effect: "allow" as const }],
        };
        expect(!isAllowed(evaluated, asked) || isAllowed(allowed, asked)).toBe(true);
      }),
    );
  });

  it("the order of policies and of their groups does not matter", () => {
    fc.assert(
      fc.property(token, request, (evaluated, asked) => {
        const turned = { ...evaluated, policies: evaluated.policies.map(turnGroups).toReversed() };
        const decision = evaluate(turned, asked, context);
        expect(decision.reason === evaluate(evaluated, asked, context).reason).toBe(true);
      }),
    );
  });

  it("an expired token is never allowed", () => {
    fc.assert(
      fc.property(token, request, fc.date({ max: now, noInvalidDate: true }), (evaluated, asked, expiry) => {
        expect(!isAllowed({ ...evaluated, expires_on: expiry.toISOString() }, asked)).toBe(true);
      }),
    );
  });

  it("a token that is not active is never allowed", () => {
    fc.assert(
      fc.property(token, request, (evaluated, asked) => {
        expect(evaluated.status === "active" || !isAllowed(evaluated, asked)).toBe(true);
      }),
    );
  });

  it("a token without policies may do only what needs no permission", () => {
    fc.assert(
      fc.property(token, request, (evaluated, asked) => {
        expect(
          !isAllowed({ ...evaluated, policies: [] }, asked) || asked.acceptedPermissions.length === 0,
        ).toBe(true);
      }),
    );
  });

  it("more accepted permissions that no policy denies never narrow", () => {
    fc.assert(
      fc.property(token, request, fc.constantFrom(...Object.values(groups)), (evaluated, asked, group) => {
        const allows = {
          ...evaluated,
          policies: evaluated.policies.filter(({ effect }) => effect === "allow"),
        };
        const more = { ...asked, acceptedPermissions: [...asked.acceptedPermissions, group.name] };
        expect(
          asked.acceptedPermissions.length === 0 || !isAllowed(allows, asked) || isAllowed(allows, more),
        ).toBe(true);
      }),
    );
  });

  it("its last reason is the one that decided, and only that one", () => {
    fc.assert(
      fc.property(token, request, (evaluated, asked) => {
        const { allowed, reason, reasons } = evaluate(evaluated, asked, context);
        const last = reasons.at(-1);
        expect(reasons.slice(0, -1).every(({ outcome }) => outcome === "passed")).toBe(true);
        expect(last).toMatchObject({ outcome: allowed ? "allowed" : "refused", code: reason });
      }),
    );
  });
});

describe("explain", () => {
  it("misses nothing exactly when a group is held or none is needed", () => {
    fc.assert(
      fc.property(token, request, (evaluated, asked) => {
        const { decision, held, denied, missing } = explain(evaluated, asked, context);
        expect(decision.reason !== "explicit-allow" || (held.length > 0 && denied.length === 0)).toBe(true);
        expect(decision.reason !== "implicit-deny" || held.length === 0).toBe(true);
        expect(decision.reason !== "explicit-deny" || denied.length > 0).toBe(true);
        expect(held.length === 0 || missing.length === 0).toBe(true);
      }),
    );
  });
});

describe("comparePolicies", () => {
  it("finds a list unchanged against itself, however it is arranged", () => {
    fc.assert(
      fc.property(policies, (list) => {
        const changes = comparePolicies(list, list.toReversed(), catalogue);
        expect(changes.every(({ change }) => change === "unchanged")).toBe(true);
      }),
    );
  });

  it("finds backwards what it finds forwards", () => {
    const opposite = { added: "removed", removed: "added", unchanged: "unchanged" } as const;
    fc.assert(
      fc.property(policies, policies, (before, after) => {
        const forwards = comparePolicies(before, after, catalogue);
        const backwards = comparePolicies(after, before, catalogue);
        for (const kind of ["added", "removed", "unchanged"] as const) {
          expect(backwards.some(({ change }) => change === opposite[kind])).toBe(
            forwards.some(({ change }) => change === kind),
          );
        }
      }),
    );
  });

  it("loses no resource on either side", () => {
    fc.assert(
      fc.property(policies, policies, (before, after) => {
        const changes = comparePolicies(before, after, catalogue);
        expect(placesOf(changes.flatMap((one) => one.before.map((entry) => ({ ...one, ...entry }))))).toEqual(
          placesOf(
            comparePolicies(before, before, catalogue).flatMap((one) =>
              one.before.map((entry) => ({ ...one, ...entry })),
            ),
          ),
        );
        expect(placesOf(changes.flatMap((one) => one.after.map((entry) => ({ ...one, ...entry }))))).toEqual(
          placesOf(
            comparePolicies(after, after, catalogue).flatMap((one) =>
              one.after.map((entry) => ({ ...one, ...entry })),
            ),
          ),
        );
      }),
    );
  });
});

function placesOf(
  written: readonly {
    readonly effect: string;
    readonly groupId: string;
    readonly resourceKey: string;
    readonly nestedKey: string | undefined;
  }[],
): readonly string[] {
  return [
    ...new Set(written.map((one) => [one.effect, one.groupId, one.resourceKey, one.nestedKey].join(" "))),
  ].toSorted();
}

describe("resources", () => {
  it("come back as they were written", () => {
    const zoneResource = fc.record({
      kind: fc.constant("zone" as const),
      zoneId: fc.constantFrom("*", ids.zone, ids.otherZone),
      accountId: fc.constantFrom("*", ids.account, ids.otherAccount),
    });
    fc.assert(
      fc.property(fc.uniqueArray(zoneResource, { selector: (zone) => JSON.stringify(zone) }), (zones) => {
        const read = listResources(toResources(zones.map(toResourceEntry))).map(({ resource }) => resource);
        expect(new Set(read.map((zone) => JSON.stringify(zone)))).toEqual(
          new Set(zones.map((zone) => JSON.stringify(zone))),
        );
      }),
    );
  });

  // Any value that a policy may hold: kinds that nobody knows yet, nested as deep as they like.
  const anyName = fc.string({ minLength: 1, unit: "grapheme" }).map((text) => `com.cloudflare.edge.${text}`);
  const { value: anyValue } = fc.letrec<{ value: Resources[string] }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constant("*" as const),
      fc.dictionary(fc.oneof(anyName, fc.constantFrom(keys.zone, keys.worker)), tie("value"), { minKeys: 1 }),
    ),
  }));

  it("of any kind, nested in any way, come out as they went in", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(anyName, fc.constantFrom(keys.account, keys.otherAccount)), anyValue),
        (written) => {
          expect(toResources(listResources(written))).toEqual(written);
        },
      ),
    );
  });

  it("all zones cover what any zone covers", () => {
    fc.assert(
      fc.property(target, fc.constantFrom(keys.zone, keys.otherZone), (acted, key) => {
        expect(!coversTarget(key, "*", acted) || coversTarget(keys.allZones, "*", acted)).toBe(true);
      }),
    );
  });
});

describe("words", () => {
  it("are found for every token, and the risks of one do not depend on the order of its policies", () => {
    fc.assert(
      fc.property(token, request, (evaluated, asked) => {
        const turned = { ...evaluated, policies: evaluated.policies.toReversed() };
        const found = findRisks(evaluated, context).map(({ id, severity }) => `${severity} ${id}`);
        expect(
          findRisks(turned, context)
            .map(({ id, severity }) => `${severity} ${id}`)
            .toSorted(),
        ).toEqual(found.toSorted());
        expect(explain(evaluated, asked, context).sentence).toMatch(/\.$/u);
        for (const one of evaluated.policies) expect(describePolicy(one, { catalogue })).not.toBe("");
      }),
    );
  });
});
