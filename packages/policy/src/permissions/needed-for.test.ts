import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue, groups, ids, keys } from "../../test/catalogue-fixture.ts";
import { tableCatalogue } from "../../test/table-catalogue.ts";
import { evaluate, type EvaluatedToken, type TokenOwner, type TokenPolicy } from "../index.ts";
import {
  createOperationFinder,
  neededFor,
  type NeededCall,
  loadOperationPermissions,
  targetOfCall,
} from "./index.ts";

const now = new Date("2026-11-01T00:00:00Z");
const operationPermissions = await loadOperationPermissions();
const find = createOperationFinder(operationPermissions);
const user: TokenOwner = { kind: "user", id: ids.user };
const account: TokenOwner = { kind: "account", id: ids.account };

function callOf(text: string, owner: TokenOwner): NeededCall {
  const found = find(text);
  if (found === undefined) throw new Error(`${text} is not in the table`);
  const { method, path, acceptedPermissions } = found.operation;
  return { method, path, acceptedPermissions, target: targetOfCall(found, owner, catalogue) };
}

function needed(owner: TokenOwner, ...texts: readonly string[]) {
  return neededFor(
    texts.map((text) => callOf(text, owner)),
    { catalogue, owner },
  );
}

describe("the least permissions for calls", () => {
  const dnsRecords = `/zones/${ids.zone}/dns_records`;

  it("read when the calls read", () => {
    expect(needed(user, `GET ${dnsRecords}`).policies).toEqual([
      { effect: "allow", resources: { [keys.zone]: "*" }, permission_groups: [{ id: groups.dnsRead.id }] },
    ]);
  });

  it("are one group when it is enough for both", () => {
    const { policies, grants } = needed(user, `GET ${dnsRecords}`, `POST ${dnsRecords}`);

    expect(policies).toEqual([
      { effect: "allow", resources: { [keys.zone]: "*" }, permission_groups: [{ id: groups.dnsWrite.id }] },
    ]);
    expect(grants.map(({ group, calls }) => [group.name, calls.map(({ method }) => method)])).toEqual([
      ["DNS Write", ["GET", "POST"]],
    ]);
  });

  it("nest a zone in its account for the token of the account", () => {
    expect(needed(account, `POST ${dnsRecords}`).policies[0]?.resources).toEqual({
      [keys.account]: { [keys.zone]: "*" },
    });
  });

  it("give no zone what only another needs, and share a policy where both need the same", () => {
    const other = `/zones/${ids.otherZone}`;
    const { policies } = needed(
      user,
      `POST ${dnsRecords}`,
      `POST ${other}/dns_records`,
      `POST ${other}/purge_cache`,
    );

    expect(policies).toEqual([
      {
        effect: "allow",
        resources: { [keys.zone]: "*", [keys.otherZone]: "*" },
        permission_groups: [{ id: groups.dnsWrite.id }],
      },
      {
        effect: "allow",
        resources: { [keys.otherZone]: "*" },
        permission_groups: [{ id: groups.cachePurge.id }],
      },
    ]);
  });

  it("take all zones alone when a call without an id needs them", () => {
    const { policies } = needed(user, "GET /zones/{zone_id}/dns_records", `GET ${dnsRecords}`);

    expect(policies.map(({ resources }) => resources)).toEqual([{ [keys.allZones]: "*" }]);
  });

  it("name the choices that are equally small", () => {
    const call = {
      ...callOf(`GET ${dnsRecords}`, user),
      acceptedPermissions: ["DNS Read", "Zone Read", "DNS Write"],
    };
    const [grant] = neededFor([call], { catalogue, owner: user }).grants;

    expect([grant?.group.name, grant?.choices.map(({ name }) => name)]).toEqual(["DNS Read", ["Zone Read"]]);
  });

  it("do not take a group that makes tokens where another does", () => {
    const target = { kind: "account", accountId: ids.account } as const;
    const acceptedPermissions = ["Account API Tokens Write", "Workers CI Write"];
    const call = { method: "POST", path: "/accounts/{account_id}/api_tokens", acceptedPermissions, target };

    expect(neededFor([call], { catalogue, owner: account }).grants.map(({ group }) => group.name)).toEqual([
      "Workers CI Write",
    ]);
  });

  it("leave out calls that need none, and tell which nothing known allows", () => {
    const free = { ...callOf(`GET ${dnsRecords}`, user), acceptedPermissions: [] };
    const unknown = { ...free, acceptedPermissions: ["Flagship Write"] };
    const foreign = {
      ...callOf(`GET ${dnsRecords}`, account),
      target: { kind: "account", accountId: ids.otherAccount } as const,
    };
    const need = neededFor([free, unknown, foreign], { catalogue, owner: account });

    expect(need).toEqual({ policies: [], grants: [], free: [free], impossible: [unknown, foreign] });
  });
});

describe("of any calls in the table", () => {
  const hexIds = [ids.account, ids.otherAccount, ids.zone, ids.otherZone];
  const anyCall = (owner: TokenOwner) =>
    fc.tuple(fc.constantFrom(...operationPermissions), fc.constantFrom(...hexIds)).map(([operation, id]) => {
      const found = { operation, accountId: owner.kind === "account" ? owner.id : id, zoneId: id };
      const { method, path, acceptedPermissions } = operation;
      return { method, path, acceptedPermissions, target: targetOfCall(found, owner, tableCatalogue) };
    });
  const anyCalls = fc
    .constantFrom(user, account)
    .chain((owner) =>
      fc.tuple(fc.constant(owner), fc.array(anyCall(owner), { minLength: 1, maxLength: 12 })),
    );

  it("the result allows every call", () => {
    fc.assert(
      fc.property(anyCalls, ([owner, calls]) => {
        const { policies, impossible } = neededFor(calls, { catalogue: tableCatalogue, owner });
        expect(refused(policies, calls, owner)).toEqual(impossible);
        expect(owner.kind === "account" || impossible.length === 0).toBe(true);
      }),
    );
  });

  it("without any one group or resource of a policy, at least one call is refused", () => {
    fc.assert(
      fc.property(anyCalls, ([owner, calls]) => {
        const { policies, impossible } = neededFor(calls, { catalogue: tableCatalogue, owner });
        for (const less of policies.flatMap((policy, at) =>
          lessThan(policy).map((one) => policies.with(at, one)),
        )) {
          expect(refused(less, calls, owner).length).toBeGreaterThan(impossible.length);
        }
      }),
    );
  });
});

// The calls that a token with these policies is refused.
function refused(policies: readonly TokenPolicy[], calls: readonly NeededCall[], owner: TokenOwner) {
  const token: EvaluatedToken = { owner, status: "active", policies };
  return calls.filter((call) => !evaluate(token, call, { now, catalogue: tableCatalogue }).allowed);
}

// The policy without one of its groups, or without one of its resources.
function lessThan<Policy extends TokenPolicy>(policy: Policy): readonly Policy[] {
  const groupsLess = policy.permission_groups.map((_, at) => ({
    ...policy,
    permission_groups: policy.permission_groups.toSpliced(at, 1),
  }));
  const resourcesLess = Object.entries(policy.resources).flatMap(([key, value]) => {
    const { [key]: _gone, ...rest } = policy.resources;
    if (typeof value === "string") return [{ ...policy, resources: rest }];
    return Object.keys(value).map((inner) => {
      const { [inner]: _inner, ...left } = value;
      return { ...policy, resources: Object.keys(left).length === 0 ? rest : { ...rest, [key]: left } };
    });
  });
  return [...groupsLess, ...resourcesLess];
}
