import { listResources, type ResourceEntry } from "../resources/list-resources.ts";
import type { Resources } from "../api-types.ts";
import type { Resource } from "../resources/resource.ts";
import type { Target } from "../resources/target.ts";

/**
 * A resource that people know by a name. The name of an R2 bucket is in its key. A
 * Worker shows its tag.
 */
export interface NamedResource {
  readonly kind: "user" | "account" | "zone";
  readonly id: string;
}

/** The name of a resource; undefined when only its id is known. */
export type NameOf = (resource: NamedResource) => string | undefined;

/**
 * Describes a resource, such as `all zones of Acme`, with ids where names are unknown. Different
 * resources read differently: the nested form of a zone names its account, the plain form does not.
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
    case "worker":
      return `Worker ${resource.scriptTag} of ${describeOwner(resource.accountId, nameOf)}`;
  }
}

/** Describes what a call acts on. A zone is named without its account. */
export function describeTarget(target: Target, nameOf: NameOf = nameless): string {
  return describeResource(target.kind === "zone" ? { ...target, accountId: "*" } : target, nameOf);
}

/**
 * Describes one entry of a policy's `resources`; an entry whose form is not known here is shown
 * as written.
 */
export function describeResourceEntry(entry: ResourceEntry, nameOf: NameOf = nameless): string {
  const { resource, resourceKey, nestedKey } = entry;
  if (resource !== undefined) return describeResource(resource, nameOf);
  return nestedKey === undefined ? resourceKey : `${resourceKey} › ${nestedKey}`;
}

/** Describes the entries of a policy's `resources`. */
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
