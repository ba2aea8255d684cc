import type { Resources } from "../api-types.ts";
import type { ResourceEntry } from "./list-resources.ts";
import { type Resource, scopeOf } from "./resource.ts";

/**
 * Writes entries in the form that a policy has; entries from `listResources` come out unchanged. An
 * account and the zones inside it share a key, so each needs a policy of its own (see `shareKey`):
 * of two such entries, the last one stays.
 */
export function toResources(entries: readonly Omit<ResourceEntry, "resource">[]): Resources {
  const written: Record<string, Resources[string]> = {};
  for (const { resourceKey, nestedKey, value = "*" } of entries) {
    const nested = written[resourceKey];
    written[resourceKey] =
      nestedKey === undefined ? value : { ...(typeof nested === "object" && nested), [nestedKey]: value };
  }
  return written;
}

/**
 * Gives a resource the keys that name it. A Worker, and a zone whose account is known, get
 * the nested form.
 */
export function toResourceEntry(resource: Resource): ResourceEntry {
  const key = toResourceKey(resource);
  const isNested = resource.kind === "worker" || (resource.kind === "zone" && resource.accountId !== "*");
  if (!isNested) return { resourceKey: key, nestedKey: undefined, resource };
  const account = toResourceKey({ kind: "account", accountId: resource.accountId });
  return { resourceKey: account, nestedKey: key, resource };
}

/**
 * Whether two entries cannot be in one policy, because one is an account and the other names zones
 * inside it.
 */
export function shareKey(one: ResourceEntry, other: ResourceEntry): boolean {
  return (
    one.resourceKey === other.resourceKey && (one.nestedKey === undefined) !== (other.nestedKey === undefined)
  );
}

function toResourceKey(resource: Resource): string {
  return `${scopeOf(resource)}.${toName(resource)}`;
}

function toName(resource: Resource): string {
  switch (resource.kind) {
    case "user":
      return resource.userId;
    case "account":
      return resource.accountId;
    case "zone":
      return resource.zoneId;
    case "r2-bucket":
      return `${resource.accountId}_${resource.jurisdiction}_${resource.bucket}`;
    case "worker":
      return resource.scriptTag;
  }
}
