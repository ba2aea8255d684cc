import { listResources, type ResourceEntry } from "../resources/list-resources.ts";
import type { Resources } from "../api-types.ts";
import type { Resource } from "../resources/resource.ts";
import type { Target } from "../resources/target.ts";

/** A resource that people know by a name. The name of an R2 bucket is in its key. */
export interface NamedResource {
  readonly kind: "user" | "account" | "zone";
  readonly id: string;
}

/** The name of a resource; undefined when only its id is known. */
export type NameOf = (resource: NamedResource) => string | undefined;

/**
 * A resource in words, such as `all zones of Acme`. Ids stand in for names that are not known.
 * Different resources read differently: the nested form of a zone names its account, the plain form
 * does not.
 */
export function describeResource(resource: Resource, nameOf: NameOf = nameless): string {
  switch (resource.kind) {
    case "user":
      return `user ${nameOf({ kind: "user", id: resource.userId }) ?? resource.userId}`;
    case "account":
      return resource.accountId === "*"
        ? "all accounts"
        : `account ${nameOf({ kind: "account", id: resource.accountId }) ?? resource.accountId}`;
    case "zone":
      return describeZones(resource, nameOf);
    case "r2-bucket":
      return `R2 bucket ${resource.bucket} (${resource.jurisdiction}) of ${describeOwner(resource.accountId, nameOf)}`;
  }
}

/** What a call acts on, in words. It is one thing, so a zone goes without its account. */
export function describeTarget(target: Target, nameOf: NameOf = nameless): string {
  return describeResource(target.kind === "zone" ? { ...target, accountId: "*" } : target, nameOf);
}

/**
 * One entry of a policy's `resources` in words; an entry without a documented form is shown as it
 * is written.
 */
export function describeResourceEntry(entry: ResourceEntry, nameOf: NameOf = nameless): string {
  const { resource, resourceKey, nestedKey } = entry;
  if (resource !== undefined) return describeResource(resource, nameOf);
  return nestedKey === undefined ? resourceKey : `${resourceKey} › ${nestedKey}`;
}

/** What a policy's `resources` name, in words, entry by entry. */
export function describeResources(resources: Resources, nameOf: NameOf = nameless): readonly string[] {
  return listResources(resources).map((entry) => describeResourceEntry(entry, nameOf));
}

function describeZones({ zoneId, accountId }: Extract<Resource, { kind: "zone" }>, nameOf: NameOf): string {
  const zones = zoneId === "*" ? "all zones" : `zone ${nameOf({ kind: "zone", id: zoneId }) ?? zoneId}`;
  if (accountId !== "*") return `${zones} of ${describeOwner(accountId, nameOf)}`;
  return zoneId === "*" ? `${zones} of all accounts` : zones;
}

function describeOwner(accountId: string, nameOf: NameOf): string {
  return nameOf({ kind: "account", id: accountId }) ?? `account ${accountId}`;
}

function nameless(): undefined {
  return undefined;
}
