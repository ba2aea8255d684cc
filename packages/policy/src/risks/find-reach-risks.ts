import { describeGrants, type DescriptionContext } from "../words/describe-policy.ts";
import type { EvaluatedToken } from "../evaluate/evaluated-token.ts";
import type { EffectiveGrant } from "../policies/list-grants.ts";
import { readIpConditions, refusesEveryAddress } from "../conditions/ip-conditions.ts";
import { type Risk, type Severity, type TokenRules, toPolicyPart } from "./risk.ts";
import { splitGroupName } from "../words/split-group-name.ts";

/**
 * Finds the risks of how much a token may do, and from where. `allowances` are the grants that it
 * can use.
 */
export function findReachRisks(
  token: EvaluatedToken,
  allowances: readonly EffectiveGrant[],
  context: DescriptionContext & { readonly rules?: TokenRules },
): readonly Risk[] {
  const byPolicy = [...Map.groupBy(allowances, ({ policyIndex }) => policyIndex).values()];
  return [
    ...byPolicy.flatMap(findTokenCreation),
    ...byPolicy.flatMap((grants) => findAllAccounts(token, grants, context)),
    ...byPolicy.flatMap((grants) => findAllZones(token, grants, context)),
    ...findNoIpRestriction(token, allowances, context.rules),
  ];
}

/** API Tokens Write and Account API Tokens Write, by id because names change. */
export const tokenCreatingGroups: ReadonlySet<string> = new Set([
  "686d18d5ac6c441c867cbf6771e58a0a",
  "5bc3f8b21c554832afc660159ab75fa4",
]);

function findTokenCreation(ofPolicy: readonly EffectiveGrant[]): readonly Risk[] {
  const grants = ofPolicy.filter(({ groupId }) => tokenCreatingGroups.has(groupId));
  const [first] = grants;
  if (first === undefined) return [];
  return [
    {
      id: "may-create-tokens",
      severity: "high",
      sentence: `It may create and change tokens (${first.group.name}), also ones that may do more than itself.`,
      advice: "Keep it for creating tokens alone, with IP ranges and a short life.",
      about: toPolicyPart(first, grants),
    },
  ];
}

function findAllAccounts(
  { owner }: EvaluatedToken,
  ofPolicy: readonly EffectiveGrant[],
  { nameOf }: DescriptionContext,
): readonly Risk[] {
  const grants = ofPolicy.filter(({ resource }) => resource.kind === "account" && resource.accountId === "*");
  const [first] = grants;
  // An account's token acts only inside its account, so "all accounts" means that one.
  if (first === undefined || owner.kind === "account") return [];
  return [
    {
      id: "all-accounts",
      severity: severityOf(grants, "high"),
      sentence: `It may ${describeGrants(grants, nameOf)}, those that its owner joins later included.`,
      advice: "Name the accounts that it needs.",
      about: toPolicyPart(first, grants),
    },
  ];
}

function findAllZones(
  { owner }: EvaluatedToken,
  ofPolicy: readonly EffectiveGrant[],
  { nameOf }: DescriptionContext,
): readonly Risk[] {
  const allZones = ofPolicy.filter(({ resource }) => resource.kind === "zone" && resource.zoneId === "*");
  return [...Map.groupBy(allZones, reachesEveryAccount)].flatMap(([everywhere, grants]) => {
    const [first] = grants;
    if (first === undefined) return [];
    return [
      {
        id: "all-zones",
        severity: severityOf(grants, everywhere && owner.kind === "user" ? "high" : "medium"),
        sentence: `It may ${describeGrants(grants, nameOf)}, those that are added later included.`,
        advice: "Name the zones that it needs.",
        about: toPolicyPart(first, grants),
      } satisfies Risk,
    ];
  });
}

function reachesEveryAccount({ resource }: EffectiveGrant): boolean {
  return resource.kind === "zone" && resource.accountId === "*";
}

// One step milder when the grants only allow reading.
function severityOf(grants: readonly EffectiveGrant[], whenChanging: "high" | "medium"): Severity {
  const onlyReads = grants.every(({ group }) => splitGroupName(group.name).verb === "read");
  if (!onlyReads) return whenChanging;
  return whenChanging === "high" ? "medium" : "low";
}

function findNoIpRestriction(
  token: EvaluatedToken,
  allowances: readonly EffectiveGrant[],
  rules: TokenRules = {},
): readonly Risk[] {
  const restricted = readIpConditions(token.condition).some((ranges) => (ranges.in ?? []).length > 0);
  if (refusesEveryAddress(token.condition))
    return [
      {
        id: "no-address",
        severity: "medium",
        sentence: "It works from no address: its IP condition is there and names no range.",
        advice: "Name the ranges that it is used from, or take the condition away.",
      },
    ];
  if (restricted || allowances.length === 0) return [];
  const writing = allowances.filter(({ group }) => splitGroupName(group.name).verb !== "read");
  if (rules.writersNeedIpFilter === true && writing.length > 0)
    return [
      {
        id: "writes-from-anywhere",
        severity: "high",
        sentence: `It may change something (${[...new Set(writing.map(({ group }) => group.name))].join(", ")}), and no list of IP ranges says from where; the rules ask for one.`,
        advice: "Allow only the ranges that it is used from.",
      },
    ];
  return [
    {
      id: "no-ip-restriction",
      severity: "low",
      sentence: "No list of IP ranges says from where it may be used.",
      advice: "Allow only the ranges that it is used from.",
    },
  ];
}
