import type { OperationDescription } from "@cftokens/client";
import type { Target, TokenOwner } from "@cftokens/policy";
import type { KnownUser, Place } from "../inventory/place.ts";

/** What an operation is called on. The path says it. */
export function targetKindOf({ path }: Pick<OperationDescription, "path">): "user" | Place["kind"] {
  if (path.startsWith("/accounts")) return "account";
  return path.startsWith("/zones") ? "zone" : "user";
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
