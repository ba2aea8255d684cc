import type { OperationDescription } from "@cftokens/client";
import type { Catalogue, Target, TokenOwner } from "@cftokens/policy";
import { type FoundOperation, targetOfCall } from "@cftokens/policy/permissions";
import type { KnownUser, Place } from "../inventory/place.ts";

/** What an operation is called on. The path says it. */
export function targetKindOf({ path }: Pick<OperationDescription, "path">): "user" | Place["kind"] {
  if (path.startsWith("/accounts")) return "account";
  return path.startsWith("/zones") ? "zone" : "user";
}

/**
 * Whether the path of an operation says what it is called on. Elsewhere, as for `GET /memberships`,
 * its permission groups say it.
 */
export function isBelowPlace({ path }: Pick<OperationDescription, "path">): boolean {
  return /^\/(?:accounts|zones|user)(?:\/|$)/u.test(path);
}

/**
 * Everything known that a call can be about: the account or the zone that it names, or else all
 * that the operation can be called on. The account of a zone is empty where it is not known.
 */
export function targetsOfCall(
  { operation, accountId, zoneId }: NamedCall,
  {
    places,
    owner,
    user,
    catalogue,
  }: {
    readonly places: readonly Place[];
    /** Whose token makes the call. */
    readonly owner: TokenOwner;
    /** Who a token of an account acts for, where a call is about a user. */
    readonly user: Pick<KnownUser, "id"> | undefined;
    readonly catalogue: Catalogue;
  },
): readonly Target[] {
  if (accountId !== undefined) return [{ kind: "account", accountId }];
  if (zoneId !== undefined) {
    const known = places.find(({ kind, id }) => kind === "zone" && id === zoneId)?.accountId;
    return [{ kind: "zone", zoneId, accountId: known ?? (owner.kind === "account" ? owner.id : "") }];
  }
  const caller = owner.kind === "user" ? { id: owner.id } : user;
  if (isBelowPlace(operation)) return operationTargets(operation, { places, user: caller });
  const acceptedPermissions = operation.acceptedPermissions ?? [];
  return [
    targetOfCall({ operation: { ...operation, acceptedPermissions }, accountId, zoneId }, owner, catalogue),
  ];
}

// An operation, and the account or zone that a call of it names.
interface NamedCall extends Pick<FoundOperation, "accountId" | "zoneId"> {
  readonly operation: Pick<OperationDescription, "path" | "acceptedPermissions">;
}

/** Everything known that an operation can be called on: the user, each account, or each zone. */
export function operationTargets(
  operation: Pick<OperationDescription, "path">,
  { places, user }: { readonly places: readonly Place[]; readonly user: Pick<KnownUser, "id"> | undefined },
): readonly Target[] {
  const kind = targetKindOf(operation);
  return kind === "user" ? [{ kind, userId: user?.id ?? "" }] : placeTargets(kind, places);
}

/**
 * Whether tokens of this owner have the operation at all. Each family verifies its own tokens:
 * those operations need no permission, and answer a token of the other family as if it were none
 * (spec/decisions.md).
 */
export function isForOwner(
  { path, acceptedPermissions }: Pick<OperationDescription, "path" | "acceptedPermissions">,
  owner: TokenOwner,
): boolean {
  return acceptedPermissions?.length !== 0 || path.startsWith("/accounts") === (owner.kind === "account");
}

// Every account or every zone as a target.
function placeTargets(kind: Place["kind"], places: readonly Place[]): readonly Target[] {
  return places
    .filter((place) => place.kind === kind)
    .map(({ id, accountId }) =>
      kind === "account"
        ? { kind: "account", accountId: id }
        : { kind: "zone", zoneId: id, accountId: accountId ?? "" },
    );
}
