import type { EvaluationContext } from "../evaluate/access-request.ts";
import type { EvaluatedToken } from "../evaluate/evaluated-token.ts";
import type { EffectiveGrant } from "../policies/list-grants.ts";
import { joinWords } from "../words/describe-policy.ts";
import { describeResource } from "../words/describe-resource.ts";
import { splitGroupName } from "../words/split-group-name.ts";
import { type Risk, toPolicyPart } from "./risk.ts";

/**
 * Finds what the per-Worker roles of September 2026 change: groups that they replace, and Workers
 * that a token may deploy alone but that its walls do not hold in (D41 and D42 in
 * spec/decisions.md). `allowances` are the grants that the token can use.
 */
export function findWorkerRisks(
  { policies }: EvaluatedToken,
  allowances: readonly EffectiveGrant[],
  { nameOf }: EvaluationContext,
): readonly Risk[] {
  const replaced = policies.flatMap(({ id, permission_groups, resources }, policyIndex) => {
    const groups = permission_groups.flatMap((group) => {
      const successor = replacedGroups.get(group.id);
      return successor === undefined ? [] : [{ id: group.id, ...successor }];
    });
    if (groups.length === 0) return [];
    const about = {
      policyIndex,
      policyId: id,
      groupIds: groups.map((group) => group.id),
      resourceKeys: Object.keys(resources),
    };
    return [toReplaced(groups, about)];
  });
  const uploads = allowances.filter(
    ({ group, resource }) =>
      resource.kind === "worker" && ["edit", "administer"].includes(splitGroupName(group.name).verb),
  );
  const byPolicy = [...Map.groupBy(uploads, ({ policyIndex }) => policyIndex).values()];
  return [
    ...byPolicy.flatMap((grants) => {
      const [first] = grants;
      if (first === undefined) return [];
      const workers = joinWords(
        [...new Set(grants.map(({ resource }) => describeResource(resource, nameOf)))],
        "and",
      );
      return [
        {
          id: "bindings-not-covered",
          severity: "medium",
          sentence: `It may deploy ${workers}, and bindings are not checked: the code can bind KV, R2, queues, Hyperdrive and other Workers of the account, and read them.`,
          advice:
            "Trust it as a token of the whole account, or keep what must stay apart in another account.",
          about: toPolicyPart(first, grants),
        } satisfies Risk,
      ];
    }),
    ...replaced,
  ];
}

interface Successor {
  readonly name: string;
  readonly by: string;
}

// By id, because names change; the ids of the new groups are published nowhere. Source: "Legacy
// Workers permissions" in the documentation of Workers' authorization.
const replacedGroups: ReadonlyMap<string, Successor> = new Map([
  ["ad99c5ae555e45c4bef5bdf2678388ba", { name: "Workers CI Read", by: "Workers Content Read-Only" }],
  ["2e095cf436e2455fa62c9a9c2e18c478", { name: "Workers CI Write", by: "Workers Editor" }],
  [
    "66c1ed49f4ed46098b75696a6d4ee3c9",
    { name: "Workers Observability Read", by: "Workers Metadata Read-Only" },
  ],
  ["82c075da3f4647a2a03becd0fe240f8a", { name: "Workers Observability Write", by: "Workers Editor" }],
  [
    "29c629fb7b5e4c408ca0f7b545724fcc",
    { name: "Workers Observability Telemetry Write", by: "Workers Editor" },
  ],
  ["2072033d694d415a936eaeb94e6405b8", { name: "Workers Routes Read", by: "Workers Metadata Read-Only" }],
  [
    "28f4b596e7d643029c524985477ae49a",
    { name: "Workers Routes Write", by: "Workers Editor with a permission for the zone" },
  ],
  ["05880cd1bdc24d8bae0be2136972816b", { name: "Workers Tail Read", by: "Workers Metadata Read-Only" }],
  ["1a71c399035b4950a1bd1466bbe4f420", { name: "Workers Scripts Read", by: "Workers Content Read-Only" }],
  ["e086da7e2179491d91ee5f35b3ca210a", { name: "Workers Scripts Write", by: "Workers Editor" }],
]);

function toReplaced(groups: readonly Successor[], about: NonNullable<Risk["about"]>): Risk {
  const pairs = joinWords(
    groups.map(({ name, by }) => `${name} (by ${by})`),
    "and",
  );
  return {
    id: "being-replaced",
    severity: "info",
    sentence: `Policy ${about.policyIndex + 1} uses ${groups.length === 1 ? "a group that is" : "groups that are"} being replaced: ${pairs}.`,
    advice:
      "Nothing stops working yet. Take the new groups when you change the token; for chosen Workers there are those named Individual Workers.",
    about,
  };
}
