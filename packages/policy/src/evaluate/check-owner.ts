import type { TokenOwner, EvaluatedToken } from "./evaluated-token.ts";
import type { Resource } from "../resources/resource.ts";
import type { AccessRequest, EvaluationContext } from "./access-request.ts";
import type { PassedReason, RefusedReason } from "./decision.ts";
import { describeResource, describeTarget } from "../words/describe-resource.ts";

/**
 * Checks that the target belongs to the owner. An account's token acts only inside its account; a
 * user's token acts on no other user (the guide: "you can only reference yourself"). Whether the
 * user is a member of the account is for the caller to check.
 */
export function checkOwner(
  token: EvaluatedToken,
  { target }: AccessRequest,
  { nameOf }: EvaluationContext,
): PassedReason | RefusedReason {
  const { owner } = token;
  if (isInsideOwner(owner, target))
    return { outcome: "passed", rule: "owner", sentence: `A token of the ${owner.kind} can act here.` };
  const described = describeResource(
    owner.kind === "user" ? { kind: "user", userId: owner.id } : { kind: "account", accountId: owner.id },
    nameOf,
  );
  return {
    outcome: "refused",
    code: "outside-owner",
    owner,
    sentence: `Refused: a token of ${described} cannot act on ${describeTarget(target, nameOf)}.`,
  };
}

/**
 * Whether a token of this owner can act on the resource, or on part of it, whatever its policies
 * say.
 */
export function isInsideOwner(owner: TokenOwner, resource: Resource): boolean {
  if (resource.kind === "user") return owner.kind === "user" && owner.id === resource.userId;
  // Only an account's token can name a Worker.
  if (resource.kind === "worker") return owner.kind === "account" && owner.id === resource.accountId;
  return owner.kind === "user" || resource.accountId === "*" || resource.accountId === owner.id;
}
