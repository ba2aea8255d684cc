import { type Catalogue, createCatalogue, type NameOf } from "@cftokens/policy";
import { nameWith } from "./directory.ts";
import type { GroupList } from "../groups/permission-groups.ts";
import type { KnownUser, Place } from "../inventory/place.ts";

/**
 * What a policy is read with: the permission groups that exist, and the names of users, accounts
 * and zones.
 */
export interface PolicyContext {
  readonly catalogue: Catalogue;
  /**
   * Whether the catalogue can be trusted: it is empty while the groups load, and stays so when that
   * fails.
   */
  readonly groups: GroupList["status"];
  readonly nameOf: NameOf;
  readonly user: KnownUser | undefined;
}

/**
 * Gathers what is known. It is made anew only when something more is known: making it indexes all
 * groups.
 */
export function toPolicyContext({
  groups,
  places,
  user,
}: {
  readonly groups: GroupList;
  readonly places: readonly Place[];
  readonly user: KnownUser | undefined;
}): PolicyContext {
  const listed = groups.status === "ready" ? groups.groups : [];
  return {
    catalogue: createCatalogue(listed),
    groups: groups.status,
    nameOf: nameWith(places, user),
    user,
  };
}
