import type { ServiceToken, Token } from "@cftokens/client";
import { listResources, readIpConditions, toCondition, type TokenPolicy } from "@cftokens/policy";
import type { GroupList, GroupOption } from "@cftokens/workbench/groups";
import { type Safe, safeText, toSeconds } from "@cftokens/workbench/text";
import { type Draft, emptyDraft, type PolicyDraft, toInputs } from "./draft.ts";

/** The form of an API token that exists. */
export function draftFromToken(
  token: Safe<Token>,
  { kind, placeId, groups }: { kind: "user" | "account"; placeId: string | undefined; groups: GroupList },
): Draft {
  // A token has one condition at most: the document allows one of the two spellings (D9 in
  // spec/decisions.md).
  const { condition, policies } = token;
  const [ranges] = readIpConditions(condition);
  return {
    kind,
    placeId,
    texts: toInputs({
      name: token.name,
      notBefore: toSeconds(token.not_before ?? ""),
      expiresOn: toSeconds(token.expires_on ?? ""),
      ipIn: ranges?.in?.join(", ") ?? "",
      ipNotIn: ranges?.not_in?.join(", ") ?? "",
    }),
    policies: policies.map((policy) => ({ id: policy.id, ...toPolicyDraft(policy, groups) })),
    ...(condition !== undefined &&
      ranges !== undefined &&
      toCondition(ranges) === undefined && { noAddress: condition }),
  };
}

/** The form of a service token that exists. */
export function draftFromServiceToken(token: Safe<ServiceToken>, placeId: string): Draft {
  return {
    ...emptyDraft("access"),
    placeId,
    texts: toInputs({ name: token.name, duration: token.duration }),
  };
}

/** A policy as the form has it. Groups that are not known (yet) keep their id and name. */
export function toPolicyDraft(
  { effect, resources, permission_groups }: TokenPolicy,
  groups: GroupList,
): PolicyDraft {
  return {
    effect: effect === "deny" ? "deny" : "allow",
    resources: listResources(resources),
    groups: permission_groups.map(({ id, name }) => toGroup(id, name, groups)),
  };
}

function toGroup(id: string, name: string | undefined, list: GroupList): GroupOption {
  const known = list.status === "ready" ? list.groups.find((group) => group.id === id) : undefined;
  return known ?? { id: safeText(id), name: safeText(name ?? id), scopes: [] };
}
