import type { TokenOwner } from "./evaluated-token.ts";
import type { Resource } from "../resources/resource.ts";

/** Whether a token of this owner can act on the resource, or on some of it, whatever its policies say. */
export function isInsideOwner(owner: TokenOwner, resource: Resource): boolean {
  if (resource.kind === "user") return owner.kind === "user" && owner.id === resource.userId;
  return owner.kind === "user" || resource.accountId === "*" || resource.accountId === owner.id;
}
