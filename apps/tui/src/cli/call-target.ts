import type { Target, TokenOwner } from "@cftokens/policy";
import { type FoundOperation, targetOfCall } from "@cftokens/policy/permissions";
import { isBelowPlace, type PolicyContext, targetKindOf } from "@cftokens/workbench/assessment";
import type { Place } from "@cftokens/workbench/inventory";
import { usageError } from "./command-error.ts";
import { findPlace, type Inventory } from "./load-inventory.ts";
import { type Arguments, valueOf } from "./read-arguments.ts";

/** What the target of a call is found with. */
export interface TargetContext {
  readonly args: Arguments;
  readonly places: Inventory["places"];
  readonly owner: TokenOwner;
  readonly policyContext: PolicyContext;
}

/**
 * What a call acts on: what its URL names, or else what `--account` and `--zone` name. Without an
 * operation these alone say it. Throws CommandError where they contradict the operation or are
 * missing.
 */
export function callTarget(found: FoundOperation | undefined, context: TargetContext): Target {
  const named = {
    account: placeOf("account", found?.accountId, context),
    zone: placeOf("zone", found?.zoneId, context),
  };
  const namedKind = named.zone?.kind ?? named.account?.kind;
  if (found !== undefined && isBelowPlace(found.operation))
    return targetOfKind(targetKindOf(found.operation), named, context.policyContext);
  // An operation below no place, such as GET /memberships, acts where its permission groups do.
  if (found !== undefined && namedKind === undefined)
    return targetOfCall(found, context.owner, context.policyContext.catalogue);
  return targetOfKind(namedKind ?? "user", named, context.policyContext);
}

interface NamedPlaces {
  readonly account: Place | undefined;
  readonly zone: Place | undefined;
}

function targetOfKind(
  kind: ReturnType<typeof targetKindOf>,
  { account, zone }: NamedPlaces,
  { user }: PolicyContext,
): Target {
  const named = zone?.kind ?? account?.kind;
  switch (kind) {
    case "user":
      if (named !== undefined) throw usageError(`the operation is called on the user; leave out --${named}`);
      return { kind, userId: user?.id ?? "" };
    case "account":
      if (zone !== undefined) throw usageError("the operation is called on an account; leave out --zone");
      if (account === undefined)
        throw usageError("the operation is called on an account; add --account ACCOUNT");
      return { kind, accountId: account.id };
    case "zone":
      if (zone === undefined) throw usageError("the operation is called on a zone; add --zone ZONE");
      return zoneTarget(zone, account);
  }
}

function zoneTarget({ id, name, accountId }: Place, account: Place | undefined): Target {
  const owner = account?.id ?? accountId;
  if (owner === undefined)
    throw usageError(`the account of zone ${JSON.stringify(name ?? id)} is not known; add --account ACCOUNT`);
  return { kind: "zone", zoneId: id, accountId: owner };
}

// The account or zone that the call itself names, or else its option.
function placeOf(
  kind: Place["kind"],
  id: string | undefined,
  { args, places }: TargetContext,
): Place | undefined {
  const text = valueOf(args, kind);
  const named = text === undefined ? undefined : findPlace(kind, text, places);
  if (id === undefined) return named;
  if (named !== undefined && named.id !== id)
    throw usageError(`the call names the ${kind} ${id}; leave out --${kind}`);
  return places.find((place) => place.kind === kind && place.id === id) ?? { kind, id };
}
