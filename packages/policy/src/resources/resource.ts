import type { PermissionGroupScope } from "@cftokens/client";

/** What one entry of a policy's `resources` names. The id `"*"` means all of its kind. */
export type Resource = UserResource | AccountResource | ZoneResource | R2BucketResource;

export interface UserResource {
  readonly kind: "user";
  readonly userId: string;
}

export interface AccountResource {
  readonly kind: "account";
  readonly accountId: string;
}

export interface ZoneResource {
  readonly kind: "zone";
  readonly zoneId: string;
  /**
   * The account in the nested form; `"*"` in the plain form, which does not say whose zone it is.
   */
  readonly accountId: string;
}

export interface R2BucketResource {
  readonly kind: "r2-bucket";
  readonly accountId: string;
  readonly jurisdiction: string;
  readonly bucket: string;
}

/**
 * The scope of the groups that act on this kind of resource. Source: the guide, "Permission
 * groups".
 */
export function scopeOf(resource: Resource): PermissionGroupScope {
  switch (resource.kind) {
    case "user":
      return "com.cloudflare.api.user";
    case "account":
      return "com.cloudflare.api.account";
    case "zone":
      return "com.cloudflare.api.account.zone";
    case "r2-bucket":
      return "com.cloudflare.edge.r2.bucket";
  }
}
