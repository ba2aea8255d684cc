import type { Resource } from "../resources/resource.ts";

/** Something that has a name besides its id. */
export interface NamedThing {
  readonly kind: "user" | "account" | "zone";
  readonly id: string;
}

/** The name of a thing, or undefined when only the id is known. */
export type NameOf = (thing: NamedThing) => string | undefined;

/** A resource in words, such as `all zones of Acme`. Ids stand in for names that are not known. */
export function describeResource(resource: Resource, nameOf: NameOf = nameless): string {
  switch (resource.kind) {
    case "user":
      return `user ${nameOf({ kind: "user", id: resource.userId }) ?? resource.userId}`;
    case "account":
      return resource.accountId === "*"
        ? "all accounts"
        : `account ${nameOf({ kind: "account", id: resource.accountId }) ?? resource.accountId}`;
    case "zone":
      if (resource.zoneId !== "*")
        return `zone ${nameOf({ kind: "zone", id: resource.zoneId }) ?? resource.zoneId}`;
      return resource.accountId === "*"
        ? "all zones"
        : `all zones of ${describeAccount(resource.accountId, nameOf)}`;
    case "r2-bucket":
      return `R2 bucket ${resource.bucket} (${resource.jurisdiction}) of ${describeAccount(resource.accountId, nameOf)}`;
  }
}

function nameless(): undefined {
  return undefined;
}

function describeAccount(accountId: string, nameOf: NameOf): string {
  return nameOf({ kind: "account", id: accountId }) ?? `account ${accountId}`;
}
