import { isHexId } from "../resources/parse-resource-key.ts";
import type { OperationPermission } from "./operation-permission.ts";

/** An operation that was found by a call of it, and the ids that the call's path holds. */
export interface FoundOperation<Operation extends NamedOperation = OperationPermission> {
  readonly operation: Operation;
  /** Undefined when the path has none, or a placeholder in its place. */
  readonly accountId: string | undefined;
  readonly zoneId: string | undefined;
}

/** Finds an operation among those that it was made with; undefined when they do not hold it. */
export type FindOperation<Operation extends NamedOperation = OperationPermission> = (
  call: string,
) => FoundOperation<Operation> | undefined;

// What an operation is found by.
type NamedOperation = Pick<OperationPermission, "method" | "path" | "id">;

/**
 * Prepares the search for an operation by its id, by `METHOD /path/{template}`, or by a real URL
 * with ids and query. Without a method it is GET. Of several paths that fit, the one with the most
 * words of its own is taken.
 */
export function createOperationFinder<Operation extends NamedOperation>(
  operations: readonly Operation[],
): FindOperation<Operation> {
  const byId = new Map(operations.flatMap((one) => (one.id === undefined ? [] : [[one.id, one] as const])));
  const byShape = Map.groupBy(
    operations.map((operation) => ({ operation, template: segmentsOf(operation.path) })),
    ({ operation, template }) => `${operation.method} ${template.length}`,
  );
  return (call) => {
    const named = byId.get(call.trim());
    if (named !== undefined) return { operation: named, accountId: undefined, zoneId: undefined };
    const asked = parseCall(call);
    if (asked === undefined) return undefined;
    const { method, segments } = asked;
    const [best] = (byShape.get(`${method} ${segments.length}`) ?? [])
      .filter(({ template }) => template.every((part, at) => fits(part, segments[at] ?? "")))
      .toSorted((a, b) => ownWords(b.template) - ownWords(a.template));
    if (best === undefined) return undefined;
    const id = segments[1] !== undefined && isHexId(segments[1]) ? segments[1] : undefined;
    return {
      operation: best.operation,
      accountId: segments[0] === "accounts" ? id : undefined,
      zoneId: segments[0] === "zones" ? id : undefined,
    };
  };
}

const callShape = /^\s*(?:(get|head|post|put|patch|delete|options)\s+)?(https?:\/\/\S+|\/\S*)\s*$/iu;

function parseCall(
  call: string,
): { readonly method: string; readonly segments: readonly string[] } | undefined {
  const [, method = "GET", address = ""] = callShape.exec(call) ?? [];
  const path = address.startsWith("/") ? address : address.replace(/^https?:\/\/[^/?#]*/iu, "");
  const segments = segmentsOf(path.replace(/[?#].*$/u, "").replace(/^\/client\/v4(?=\/|$)/u, ""));
  if (segments.length === 0) return undefined;
  // A HEAD request needs what the GET of the same path needs.
  const upper = method.toUpperCase();
  return { method: upper === "HEAD" ? "GET" : upper, segments };
}

function segmentsOf(path: string): readonly string[] {
  return path.split("/").filter((segment) => segment !== "");
}

function fits(part: string, segment: string): boolean {
  return part.startsWith("{") || part === segment;
}

function ownWords(template: readonly string[]): number {
  return template.filter((part) => !part.startsWith("{")).length;
}
