import { isKnownScope, type ResourceScope } from "../resources/resource.ts";

/**
 * Names the kinds of resource that a group acts on, such as `account, zone`: groups of different
 * scopes can have one name.
 */
export function describeScopes(scopes: readonly string[]): string {
  return (
    scopes.map((scope) => (isKnownScope(scope) ? words[scope].one : scope)).join(", ") || "scope unknown"
  );
}

/** Names all resources of a scope, such as `zones`. */
export function describeAllOfScope(scope: string): string {
  return isKnownScope(scope) ? words[scope].many : scope;
}

const words: Readonly<Record<ResourceScope, { readonly one: string; readonly many: string }>> = {
  "com.cloudflare.api.user": { one: "user", many: "users" },
  "com.cloudflare.api.account": { one: "account", many: "accounts" },
  "com.cloudflare.api.account.zone": { one: "zone", many: "zones" },
  "com.cloudflare.edge.r2.bucket": { one: "R2 bucket", many: "R2 buckets" },
  "com.cloudflare.edge.worker.script": { one: "Worker", many: "single Workers" },
};
