import { memberOf, membersOf } from "./json-members.ts";
import { listedGroupName } from "./listed-group-name.ts";
import type { OperationPermission } from "./operation-permission.ts";

/**
 * The permissions that an OpenAPI document states in `x-api-token-group`. Operations without the
 * member, or with an empty list, are left out: of them the document says nothing.
 */
export function permissionsInDocument(document: unknown): readonly OperationPermission[] {
  return membersOf(memberOf(document, "paths")).flatMap(([path, methods]) =>
    membersOf(methods).flatMap(([method, operation]) => {
      const groups = memberOf(operation, "x-api-token-group");
      const id = memberOf(operation, "operationId");
      if (!httpMethods.has(method) || !isTexts(groups) || groups.length === 0) return [];
      return [
        {
          method: method.toUpperCase(),
          path,
          id: typeof id === "string" ? id : undefined,
          acceptedPermissions: groups.map(listedGroupName),
          evidence: "document",
        } satisfies OperationPermission,
      ];
    }),
  );
}

const httpMethods: ReadonlySet<string> = new Set([
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
]);

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
