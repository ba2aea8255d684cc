import type { Resources } from "../api-types.ts";
import type { AccountResource, R2BucketResource, Resource, UserResource, ZoneResource } from "./resource.ts";

/** Resources of one kind: an account and the zones inside it have the same key, and need a policy each. */
export type ResourcesOfOneKind =
  | readonly UserResource[]
  | readonly AccountResource[]
  | readonly ZoneResource[]
  | readonly R2BucketResource[];

/** Writes resources as a policy carries them; zones whose account is known take the nested form. */
export function toResources(resources: ResourcesOfOneKind): Resources {
  const written: Record<string, "*" | Record<string, "*">> = {};
  for (const resource of resources) {
    const key = toResourceKey(resource);
    if (resource.kind === "zone" && resource.accountId !== "*") {
      const account = toResourceKey({ kind: "account", accountId: resource.accountId });
      const zones = written[account];
      written[account] = { ...(typeof zones === "object" ? zones : {}), [key]: "*" };
    } else {
      written[key] = "*";
    }
  }
  return written;
}

function toResourceKey(resource: Resource): string {
  switch (resource.kind) {
    case "user":
      return `com.cloudflare.api.user.${resource.userId}`;
    case "account":
      return `com.cloudflare.api.account.${resource.accountId}`;
    case "zone":
      return `com.cloudflare.api.account.zone.${resource.zoneId}`;
    case "r2-bucket":
      return `com.cloudflare.edge.r2.bucket.${resource.accountId}_${resource.jurisdiction}_${resource.bucket}`;
  }
}
