import type { OperationObject, PathItem } from "./openapi-document.ts";

// The members of a Path Item Object that are operations, with their methods.
const methods = [
  ["get", "GET"],
  ["put", "PUT"],
  ["post", "POST"],
  ["delete", "DELETE"],
  ["options", "OPTIONS"],
  ["head", "HEAD"],
  ["patch", "PATCH"],
  ["trace", "TRACE"],
  ["query", "QUERY"],
] as const satisfies readonly (readonly [keyof PathItem, string])[];

const keys: ReadonlyMap<string, string> = new Map(methods.map(([key, method]) => [method, key]));

/**
 * The operations of a path item with their methods: those that have a member of their own, then
 * the others (`additionalOperations`, since OpenAPI 3.2).
 */
export function operationsOfItem(
  item: Pick<PathItem, (typeof methods)[number][0] | "additionalOperations">,
): readonly (readonly [method: string, operation: OperationObject])[] {
  const own = methods.flatMap(([key, method]) => {
    const operation = item[key];
    return operation === undefined ? [] : [[method, operation] as const];
  });
  return [...own, ...Object.entries(item.additionalOperations ?? {})];
}

/** Where the operation of a method is in its path item, as the segments of a pointer. */
export function placeOfMethod(method: string): readonly string[] {
  const key = keys.get(method);
  return key === undefined ? ["additionalOperations", method] : [key];
}

/** Where an operation is in its document, as the segments of a pointer. */
export function placeOfOperation(operation: {
  readonly method: string;
  readonly path: string;
}): readonly string[] {
  return ["paths", operation.path, ...placeOfMethod(operation.method)];
}

/**
 * Why a method has no place among additional operations; undefined where it has. It is written as
 * it is sent (OpenAPI 3.2, Path Item Object), and those who send write it in upper case.
 */
export function whyNoMethod(method: string): string | undefined {
  if (keys.has(method.toUpperCase())) return `has a member of its own, "${method.toLowerCase()}"`;
  return token.test(method) ? undefined : "is not the name of a method in upper case";
}

// RFC 9110, 5.6.2, without small letters.
const token = /^[!#$%&'*+.^_`|~0-9A-Z-]+$/u;
