import type { AccessRequest } from "./access-request.ts";
import { describeGrant, joinWords } from "../words/describe-policy.ts";
import { describeTarget, type NameOf } from "../words/describe-resource.ts";
import type { Explanation, SufficientGroup } from "./explanation.ts";

/** An explanation as one or two sentences. */
export function explainInWords(
  found: Omit<Explanation, "sentence">,
  request: AccessRequest,
  nameOf: NameOf | undefined,
): string {
  const { decision, held, denied } = found;
  if (decision.allowed || decision.reason === "explicit-deny" || decision.reason === "outside-owner")
    return decision.sentence;
  const need = describeNeed(found.sufficient, request, nameOf);
  if (decision.reason === "implicit-deny") return `${need}; ${describeHoldings(found, nameOf)}.`;
  if (request.acceptedPermissions.length === 0 || (held.length > 0 && denied.length === 0))
    return `${decision.sentence} Its permissions would suffice.`;
  return `${decision.sentence} Its permissions would not suffice either.`;
}

function describeNeed(
  sufficient: readonly SufficientGroup[],
  { acceptedPermissions, target }: AccessRequest,
  nameOf: NameOf | undefined,
): string {
  if (sufficient.length === 0)
    return `Needs ${joinWords(acceptedPermissions, "or")}, which no known permission group grants on ${describeTarget(target, nameOf)}`;
  const byPlace = Map.groupBy(sufficient, ({ on }) => describeTarget(on, nameOf));
  const needs = [...byPlace].map(([place, groups]) => {
    const names = [...new Set(groups.map(({ name }) => name))];
    return `${joinWords(names, "or")} on ${place}`;
  });
  return `Needs ${joinWords(needs, "or")}`;
}

function describeHoldings(
  { related, elsewhere }: Omit<Explanation, "sentence">,
  nameOf: NameOf | undefined,
): string {
  const names = [...new Set(related.map(({ group }) => group.name))];
  if (names.length > 0) return `the token has ${joinWords(names, "and")} only`;
  const grants = [...new Set(elsewhere.map((grant) => describeGrant(grant, nameOf)))];
  if (grants.length > 0) return `the token has ${joinWords(grants, "and")} only`;
  return "the token has nothing of the kind";
}
