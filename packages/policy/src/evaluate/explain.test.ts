import { describe, expect, it } from "vitest";
import { catalogue, groups, ids, keys } from "../../test/catalogue-fixture.ts";
import { explain, type AccessRequest, type EvaluatedToken, type TokenPolicy } from "../index.ts";

const now = new Date("2026-10-01T12:00:00Z");
const names: Readonly<Record<string, string>> = { [ids.account]: "Acme", [ids.zone]: "example.com" };
const context = { now, catalogue, nameOf: ({ id }: { readonly id: string }) => names[id] };
const write: AccessRequest = {
  acceptedPermissions: ["DNS Write"],
  target: { kind: "zone", zoneId: ids.zone, accountId: ids.account },
};

function policy(effect: "allow" | "deny", key: string, group: keyof typeof groups): TokenPolicy {
  return { effect, resources: { [key]: "*" }, permission_groups: [{ id: groups[group].id }] };
}

function token(...policies: readonly TokenPolicy[]): EvaluatedToken {
  return { owner: { kind: "user", id: ids.user }, status: "active", policies };
}

describe("explain", () => {
  it("says what is needed and what the token has instead", () => {
    const explanation = explain(token(policy("allow", keys.zone, "dnsRead")), write, context);

    expect(explanation.sentence).toBe("Needs DNS Write on zone example.com; the token has DNS Read only.");
    expect(explanation.missing).toEqual([
      {
        id: groups.dnsWrite.id,
        name: "DNS Write",
        scope: "com.cloudflare.api.account.zone",
        on: write.target,
      },
    ]);
    expect(explanation.related).toMatchObject([{ groupId: groups.dnsRead.id, resourceKey: keys.zone }]);
    expect(explanation.held).toEqual([]);
  });

  it("says that the token has the group, but on something else", () => {
    const explanation = explain(token(policy("allow", keys.otherZone, "dnsWrite")), write, context);

    expect(explanation.sentence).toBe(
      `Needs DNS Write on zone example.com; the token has DNS Write on zone ${ids.otherZone} only.`,
    );
    expect(explanation.elsewhere).toMatchObject([{ resourceKey: keys.otherZone }]);
  });

  it("says that the token has nothing of the kind", () => {
    expect(explain(token(policy("allow", keys.zone, "cachePurge")), write, context).sentence).toBe(
      "Needs DNS Write on zone example.com; the token has nothing of the kind.",
    );
  });

  it("names every group that suffices, each with where it has to be granted", () => {
    const read = { ...write, acceptedPermissions: ["DNS Write", "Logs Read"] };
    const explanation = explain(token(), read, context);

    expect(explanation.sentence).toBe(
      "Needs DNS Write or Logs Read on zone example.com or Logs Read on account Acme; the token has nothing of the kind.",
    );
    expect(explanation.sufficient.map(({ id, on }) => [id, on.kind])).toEqual([
      [groups.dnsWrite.id, "zone"],
      [groups.zoneLogsRead.id, "zone"],
      [groups.accountLogsRead.id, "account"],
    ]);
  });

  it("names the policy that holds the group when the call is allowed", () => {
    const explanation = explain(token(policy("allow", keys.allZones, "dnsWrite")), write, context);

    expect(explanation.sentence).toBe("Allowed: policy 1 allows DNS Write on all zones of all accounts.");
    expect(explanation.held).toMatchObject([{ policyIndex: 0, resourceKey: keys.allZones }]);
    expect(explanation.missing).toEqual([]);
    expect(explanation.elsewhere).toEqual([]);
    expect(explanation.related).toEqual([]);
  });

  it("names the policy that denies", () => {
    const policies = [policy("allow", keys.zone, "dnsWrite"), policy("deny", keys.allZones, "dnsWrite")];
    const explanation = explain(token(...policies), write, context);

    expect(explanation.sentence).toBe("Refused: policy 2 denies DNS Write on all zones of all accounts.");
    expect(explanation.denied).toMatchObject([{ policyIndex: 1 }]);
  });

  it("says that the permissions would do when the token itself is refused", () => {
    const disabled = { ...token(policy("allow", keys.zone, "dnsWrite")), status: "disabled" } as const;

    expect(explain(disabled, write, context).sentence).toBe(
      "Refused: the token is disabled. Its permissions would suffice.",
    );
  });

  it("says that the permissions would not do either", () => {
    const denied = token(policy("allow", keys.zone, "dnsWrite"), policy("deny", keys.zone, "dnsWrite"));

    for (const refused of [token(), denied]) {
      expect(explain({ ...refused, status: "disabled" }, write, context).sentence).toBe(
        "Refused: the token is disabled. Its permissions would not suffice either.",
      );
    }
  });

  it("does not speak of permissions where no permission would help", () => {
    const owner = { kind: "account", id: ids.otherAccount } as const;
    const foreign = { ...token(policy("allow", keys.allZones, "dnsWrite")), owner };

    expect(explain(foreign, write, context).sentence).toBe(
      `Refused: a token of account ${ids.otherAccount} cannot act on zone example.com.`,
    );
  });

  it("says that no group can grant it on such a target", () => {
    const onAccount = { ...write, target: { kind: "account", accountId: ids.account } } as const;

    expect(explain(token(policy("allow", keys.allZones, "dnsWrite")), onAccount, context).sentence).toBe(
      "Needs DNS Write, which no known permission group grants on account Acme; the token has DNS Write on all zones of all accounts only.",
    );
  });
});
