import type { OpenApiDocument, PathItem } from "../document/openapi-document.ts";
import { resolveRef } from "../document/resolve-ref.ts";
import { isJsonObject } from "../json/json-object.ts";
import { parsePointer, toPointer } from "../json/json-pointer.ts";
import { listOperations } from "../operations/list-operations.ts";
import type { Operation } from "../operations/operation.ts";
import { compareContents } from "./compare-bodies.ts";
import { pointersBelow, type OperationSides, type Pointers } from "./operation-sides.ts";
import type { Difference } from "./spec-change.ts";

/**
 * Compares what an API sends by itself: webhooks, or the callbacks of an operation, which are path
 * items by name. Their bodies are read by clients as answers are.
 */
export function compareCallbacks(
  old: unknown,
  now: unknown,
  at: OperationSides & { readonly kind: "webhook" | "callback"; readonly pointers: Pointers },
): readonly Difference[] {
  const [was, is] = [sendingsOf(at.before, old), sendingsOf(at.after, now)];
  const { kind, pointers } = at;
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): readonly Difference[] => {
    const [before, after] = [was.get(key), is.get(key)];
    const own: Pointers = {
      before: `${pointers.before}${before?.pointer ?? ""}`,
      after: `${pointers.after}${after?.pointer ?? ""}`,
    };
    const place = `${kind} ${key}`;
    if (before === undefined)
      return [{ rule: `${kind}-added`, place, pointer: own.after, side: "after", message: "was added" }];
    if (after === undefined)
      return [{ rule: `${kind}-removed`, place, pointer: own.before, message: "was removed" }];
    return compareContents(
      before.operation.requestBody?.content ?? {},
      after.operation.requestBody?.content ?? {},
      {
        ...at,
        direction: "response",
        place,
        pointers: pointersBelow(own, at, "requestBody"),
      },
    );
  });
}

interface Sending {
  readonly operation: Operation;
  /** Below the path items. */
  readonly pointer: string;
}

function sendingsOf(document: OpenApiDocument, items: unknown): ReadonlyMap<string, Sending> {
  const sendings = new Map<string, Sending>();
  for (const [pointer, item] of pathItemsOf(document, items)) {
    for (const operation of listOperations({ ...document, paths: { "/": item } })) {
      const name = parsePointer(pointer).join(" ");
      sendings.set(`${name} ${operation.method}`, {
        operation,
        pointer: `${pointer}/${operation.method.toLowerCase()}`,
      });
    }
  }
  return sendings;
}

// Webhooks are path items by name, callbacks such by name and expression.
function pathItemsOf(document: OpenApiDocument, items: unknown): readonly (readonly [string, PathItem])[] {
  if (!isJsonObject(items)) return [];
  return Object.entries(items).flatMap(([name, written]) => {
    if (!isJsonObject(written)) return [];
    const item = resolveRef<PathItem & Readonly<Record<string, unknown>>>(document, { ...written });
    const isExpressions = Object.keys(item).some((key) => /[{$/]/u.test(key) && key !== "$ref");
    if (!isExpressions) return [[toPointer([name]), item] as const];
    return Object.entries(item).flatMap(([expression, one]) =>
      isJsonObject(one)
        ? [[toPointer([name, expression]), resolveRef<PathItem>(document, { ...one })] as const]
        : [],
    );
  });
}
