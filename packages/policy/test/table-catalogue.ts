import { createCatalogue, type PermissionGroup } from "../src/index.ts";
import { operationPermissions } from "../src/permissions/operation-permissions.ts";

function scopeOfPath(path: string): string {
  if (path.startsWith("/accounts")) return "com.cloudflare.api.account";
  return path.startsWith("/zones") ? "com.cloudflare.api.account.zone" : "com.cloudflare.api.user";
}

/**
 * A group for each name in the table and each kind of resource that its operations are called on,
 * with ids of their own.
 */
export const tableCatalogue = createCatalogue(
  [
    ...new Map(
      operationPermissions.flatMap(({ path, acceptedPermissions }) =>
        acceptedPermissions.map(
          (name) => [`${name} ${scopeOfPath(path)}`, { name, scope: scopeOfPath(path) }] as const,
        ),
      ),
    ).values(),
  ].map(({ name, scope }, index): PermissionGroup => ({
    id: index.toString(16).padStart(32, "0"),
    name,
    scopes: [scope],
  })),
);
