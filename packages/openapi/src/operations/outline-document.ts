import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import { childOf, parsePointer } from "../json/json-pointer.ts";
import { refPointer } from "../document/resolve-ref.ts";
import { operationsOfItem } from "../document/path-item-methods.ts";
import type { Operation } from "./operation.ts";

/** What a list shows of an operation. */
export type OperationOutline = Pick<Operation, "id" | "method" | "path" | "summary" | "deprecated" | "tags">;

/** What a list shows of a document. */
export interface DocumentOutline {
  readonly title: string;
  readonly version: string;
  /** The address of its first server; empty where it names none. */
  readonly server: string;
  /** What stands before each operation id in the client (`x-operation-prefix`). */
  readonly prefix: string | undefined;
  readonly operations: readonly OperationOutline[];
}

/**
 * The outline of a parsed document, which nobody has checked: what has not the right shape is left
 * out, and is told when the document is loaded. Undefined where a path is in another file.
 */
export function outlineDocument(document: unknown): DocumentOutline | undefined {
  const operations = outlineOperations(document);
  return operations && { ...outlineFacts(document), operations };
}

/** What the outline of a document says beside its operations. */
export function outlineFacts(document: unknown): Omit<DocumentOutline, "operations"> {
  const info = childOf(document, "info");
  const prefix = childOf(document, "x-operation-prefix");
  return {
    title: textOf(childOf(info, "title")),
    version: textOf(childOf(info, "version")),
    server: textOf(childOf(childOf(childOf(document, "servers"), "0"), "url")),
    prefix: typeof prefix === "string" ? prefix : undefined,
  };
}

function outlineOperations(document: unknown): readonly OperationOutline[] | undefined {
  const operations: OperationOutline[] = [];
  for (const [path, written] of entriesOf(childOf(document, "paths"))) {
    if (!path.startsWith("/") || !isJsonObject(written)) continue;
    const item = pathItem(document, written);
    if (item === undefined) return undefined;
    for (const [method, operation] of operationsOfItem(item)) {
      if (isJsonObject(operation)) operations.push(outlineOperation(path, method, operation));
    }
  }
  return operations;
}

function outlineOperation(path: string, method: string, operation: JsonObject): OperationOutline {
  const { operationId, summary, deprecated, tags } = operation;
  return {
    id: typeof operationId === "string" ? operationId : `${method} ${path}`,
    method,
    path,
    summary: textOf(summary),
    deprecated: deprecated === true,
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [],
  };
}

// What stands beside a `$ref` is of this path alone. Undefined for one that leads out of the
// document, or through another reference.
function pathItem(document: unknown, written: JsonObject): JsonObject | undefined {
  const ref = written["$ref"];
  if (typeof ref !== "string") return written;
  if (!ref.startsWith("#")) return undefined;
  const target = parsePointer(refPointer(ref)).reduce<unknown>(childOf, document);
  return isJsonObject(target) && target["$ref"] === undefined ? { ...target, ...written } : undefined;
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
