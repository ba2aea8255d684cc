/**
 * What a call acts on: one user, account, zone, bucket or Worker. Every target is also a
 * `Resource`.
 */
export type Target = UserTarget | AccountTarget | ZoneTarget | R2BucketTarget | WorkerTarget;

export interface UserTarget {
  readonly kind: "user";
  readonly userId: string;
}

export interface AccountTarget {
  readonly kind: "account";
  readonly accountId: string;
}

export interface ZoneTarget {
  readonly kind: "zone";
  readonly zoneId: string;
  /** The account that the zone belongs to. */
  readonly accountId: string;
}

export interface R2BucketTarget {
  readonly kind: "r2-bucket";
  readonly accountId: string;
  readonly jurisdiction: string;
  readonly bucket: string;
}

export interface WorkerTarget {
  readonly kind: "worker";
  readonly accountId: string;
  readonly scriptTag: string;
}

/**
 * Where a group of this scope has to be granted for a call on `target`: on the target itself or,
 * for an account group, on the account that holds it. Undefined when groups of this scope cannot
 * act on such a target.
 */
export function targetForScope(target: Target, scope: string): Target | undefined {
  switch (scope) {
    case "com.cloudflare.api.user":
      return target.kind === "user" ? target : undefined;
    case "com.cloudflare.api.account":
      return target.kind === "user" ? undefined : { kind: "account", accountId: target.accountId };
    case "com.cloudflare.api.account.zone":
      return target.kind === "zone" ? target : undefined;
    case "com.cloudflare.edge.r2.bucket":
      return target.kind === "r2-bucket" ? target : undefined;
    case "com.cloudflare.edge.worker.script":
      return target.kind === "worker" ? target : undefined;
    default:
      return undefined;
  }
}
