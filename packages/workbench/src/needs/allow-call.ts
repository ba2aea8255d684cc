import type { PolicyCreate } from "@cftokens/client";
import { evaluate, type EvaluatedToken, type EvaluationContext, type TokenOwner } from "@cftokens/policy";
import { neededFor, type NeededCall } from "@cftokens/policy/permissions";

/**
 * The policies of a token that is for one call alone; none where no token of the owner may make it.
 */
export function policiesForCall(
  call: NeededCall,
  context: Pick<EvaluationContext, "catalogue"> & { readonly owner: TokenOwner },
): readonly PolicyCreate[] {
  return neededFor([call], context).policies;
}

/** What is said where no policy allows any token of the owner a call. */
export const noPermissionFor = "No permission that is known allows a token of this owner the call";

/** The policies that a token lacks for a call, or why more policies do not help. */
export type LackedPolicies =
  | { readonly ok: true; readonly policies: readonly PolicyCreate[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Finds the policies that allow a token a call once they are added to its own. Dates, status and
 * addresses do not count: no policy changes those.
 */
export function lackedPolicies(
  token: EvaluatedToken,
  call: NeededCall,
  context: EvaluationContext,
): LackedPolicies {
  const { owner, policies: own } = token;
  const mayCall = (policies: EvaluatedToken["policies"]) =>
    evaluate({ owner, policies, status: "active" }, call, context);
  if (mayCall(own).allowed)
    return { ok: false, reason: "Its policies allow the call; what refuses it is no permission" };
  const policies = policiesForCall(call, { catalogue: context.catalogue, owner });
  if (policies.length === 0) return { ok: false, reason: noPermissionFor };
  const { allowed, sentence } = mayCall([...own, ...policies]);
  return allowed ? { ok: true, policies } : { ok: false, reason: sentence };
}
