import { toPointer } from "../json/json-pointer.ts";
import { placeOfMethod } from "../document/path-item-methods.ts";
import type { Operation } from "../operations/operation.ts";
import type { ComparisonMemory } from "./schema-pairs.ts";
import type { OpenApiDocument } from "../document/openapi-document.ts";
import { truePointer } from "./true-pointer.ts";

/** The documents around two operations that are compared. */
export interface OperationSides {
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
  /** References that mean the same in both documents. */
  readonly unchanged: ReadonlySet<string>;
  readonly memory: ComparisonMemory;
  /** The old names of security schemes that are only called otherwise now, by the new ones. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** JSON pointers to one thing, one into each of two documents. */
export interface Pointers {
  readonly before: string;
  readonly after: string;
}

/** The pointers of what is below both, behind references. */
export function pointersBelow(
  pointers: Pointers,
  { before, after }: OperationSides,
  ...below: readonly string[]
): Pointers {
  const path = toPointer(below);
  return {
    before: truePointer(before, pointers.before + path),
    after: truePointer(after, pointers.after + path),
  };
}

/** The pointers of a part that two states of an operation have, behind references. */
export function operationPointers(
  old: Operation,
  now: Operation,
  sides: OperationSides,
  ...below: readonly string[]
): Pointers {
  const pointers = { before: operationPointer(old), after: operationPointer(now) };
  return pointersBelow(pointers, sides, ...below);
}

/** The JSON pointer of an operation, or of a part of it, in its document. */
export function operationPointer({ path, method }: Operation, ...below: readonly string[]): string {
  return toPointer(["paths", path, ...placeOfMethod(method), ...below]);
}
