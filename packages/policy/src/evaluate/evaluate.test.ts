import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue, groups, ids, keys } from "../../test/catalogue-fixture.ts";
import {
  evaluate,
  type AccessRequest,
  type EvaluatedToken,
  type NamedResource,
  type ReasonCode,
} from "../index.ts";

interface DecisionCase {
  readonly name: string;
  readonly token: EvaluatedToken;
  readonly request: AccessRequest;
  readonly now: string;
  readonly expected: { readonly allowed: boolean; readonly reason: ReasonCode };
}

const folder = new URL("../../cases/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));

describe.each(files)("%s", (file) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the case files get their type; a wrong file fails its test
  const cases = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as readonly DecisionCase[];

  it.each(cases)("$name", ({ token, request, now, expected }) => {
    const { allowed, reason } = evaluate(token, request, { now: new Date(now), catalogue });

    expect({ allowed, reason }).toEqual(expected);
  });
});

describe("the reasons of a decision", () => {
  const now = new Date("2026-10-01T12:00:00Z");
  const request: AccessRequest = {
    acceptedPermissions: ["DNS Write"],
    target: { kind: "zone", zoneId: ids.zone, accountId: ids.account },
    clientIp: "192.0.2.7",
  };
  const token: EvaluatedToken = {
    owner: { kind: "user", id: ids.user },
    status: "active",
    policies: [
      {
        effect: "allow",
        resources: { [keys.otherZone]: "*" },
        permission_groups: [{ id: groups.dnsWrite.id }],
      },
      {
        id: "f267e341f3dd4697bd3b9f71dd96247f",
        effect: "allow",
        resources: { [keys.account]: { [keys.allZones]: "*" } },
        permission_groups: [{ id: groups.dnsRead.id }, { id: groups.dnsWrite.id }],
      },
    ],
  };

  it("tell in order what was looked at, and name the policy, the group and the resource", () => {
    const decision = evaluate(token, request, { now, catalogue });

    expect(
      decision.reasons.map((reason) => (reason.outcome === "passed" ? reason.rule : reason.code)),
    ).toEqual([
      "status",
      "not-before",
      "expires-on",
      "client-ip",
      "owner",
      "explicit-deny",
      "explicit-allow",
    ]);
    expect(decision.reasons.at(-1)).toMatchObject({
      code: "explicit-allow",
      grants: [
        {
          policyIndex: 1,
          policyId: "f267e341f3dd4697bd3b9f71dd96247f",
          groupId: groups.dnsWrite.id,
          resourceKey: keys.account,
          nestedKey: keys.allZones,
        },
      ],
    });
    expect(decision.sentence).toBe(
      `Allowed: policy 2 allows DNS Write on all zones of account ${ids.account}.`,
    );
  });

  it("put names into the sentence", () => {
    expect(evaluate(token, request, { now, catalogue, nameOf: nameAccounts }).sentence).toBe(
      "Allowed: policy 2 allows DNS Write on all zones of Acme.",
    );
  });

  it("end with the rule that refused", () => {
    const condition = { request_ip: { in: ["198.51.100.0/24"] } };
    const decision = evaluate({ ...token, condition }, request, { now, catalogue });

    expect(decision.reasons).toHaveLength(4);
    expect(decision.reasons.at(-1)).toEqual({
      outcome: "refused",
      code: "client-ip-refused",
      clientIp: "192.0.2.7",
      list: "in",
      ranges: ["198.51.100.0/24"],
      sentence: "Refused: the token does not work from 192.0.2.7, which is in none of its ranges.",
    });
  });

  it("name what nothing allows", () => {
    expect(evaluate({ ...token, policies: [] }, request, { now, catalogue }).sentence).toBe(
      `Refused: no policy allows DNS Write for zone ${ids.zone}.`,
    );
  });
});

function nameAccounts({ kind }: NamedResource): string | undefined {
  return kind === "account" ? "Acme" : undefined;
}
