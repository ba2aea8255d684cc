import type { AccessRequest } from "./access-request.ts";
import type { PermissionGroup } from "../api-types.ts";
import type { Catalogue } from "../catalogue.ts";

/** The permission groups of which any one suffices for a call. One name can stand for groups of several scopes. */
export function findAcceptedGroups(request: AccessRequest, catalogue: Catalogue): readonly PermissionGroup[] {
  return request.acceptedPermissions.flatMap((name) => catalogue.findByName(name));
}
