/** What one entry of a policy's `resources` names. The id `"*"` means all of its kind. */
export type Resource = UserResource | AccountResource | ZoneResource | R2BucketResource | WorkerResource;

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

/** One Worker of an account; only an account's token can name one (D40 in spec/decisions.md). */
export interface WorkerResource {
  readonly kind: "worker";
  readonly accountId: string;
  /** The tag of its script, which stays when the Worker is deployed again or renamed. */
  readonly scriptTag: string;
}

/** A kind of resource that is known here. Cloudflare has more, and adds to them. */
export type ResourceScope = (typeof resourceScopes)[number];

/** Whether a kind of resource is known here. */
export function isKnownScope(scope: string): scope is ResourceScope {
  return resourceScopes.some((known) => known === scope);
}

const resourceScopes = [
  "com.cloudflare.api.user",
  "com.cloudflare.api.account",
  "com.cloudflare.api.account.zone",
  "com.cloudflare.edge.r2.bucket",
  "com.cloudflare.edge.worker.script",
] as const;

/**
 * The scope of the groups that act on this kind of resource. Source: the guide, "Permission
 * groups".
 */
export function scopeOf(resource: Resource): ResourceScope {
  switch (resource.kind) {
    case "user":
      return "com.cloudflare.api.user";
    case "account":
      return "com.cloudflare.api.account";
    case "zone":
      return "com.cloudflare.api.account.zone";
    case "r2-bucket":
      return "com.cloudflare.edge.r2.bucket";
    case "worker":
      return "com.cloudflare.edge.worker.script";
  }
}
