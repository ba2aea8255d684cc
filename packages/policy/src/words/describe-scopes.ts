/**
 * Names the kinds of resource that a group acts on, such as `account, zone`: groups of different
 * scopes can have one name.
 */
export function describeScopes(scopes: readonly string[]): string {
  return scopes.map((scope) => words.get(scope)?.one ?? scope).join(", ") || "scope unknown";
}

/** Whether a kind of resource is known here; Cloudflare adds kinds. */
export function isKnownScope(scope: string): boolean {
  return words.has(scope);
}

/** Names all resources of a scope, such as `zones`. */
export function describeAllOfScope(scope: string): string {
  return words.get(scope)?.many ?? scope;
}

const words: ReadonlyMap<string, { readonly one: string; readonly many: string }> = new Map([
  ["com.cloudflare.api.user", { one: "user", many: "users" }],
  ["com.cloudflare.api.account", { one: "account", many: "accounts" }],
  ["com.cloudflare.api.account.zone", { one: "zone", many: "zones" }],
  ["com.cloudflare.edge.r2.bucket", { one: "R2 bucket", many: "R2 buckets" }],
  ["com.cloudflare.edge.worker.script", { one: "Worker", many: "single Workers" }],
]);
