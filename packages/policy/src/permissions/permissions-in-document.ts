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
          acceptedPermissions: groups,
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

function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function memberOf(value: unknown, name: string): unknown {
  return membersOf(value).find(([key]) => key === name)?.[1];
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
