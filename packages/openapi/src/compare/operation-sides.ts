import { toPointer } from "../json/json-pointer.ts";
import type { Operation } from "../operations/operation.ts";
import type { ComparisonMemory } from "./schema-pairs.ts";
import type { OpenApiDocument } from "../document/openapi-document.ts";

/** The documents around two operations that are compared. */
export interface OperationSides {
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
  /** References that mean the same in both documents. */
  readonly unchanged: ReadonlySet<string>;
  readonly memory: ComparisonMemory;
}

/** The JSON pointer of an operation, or of a part of it, in its document. */
export function operationPointer({ path, method }: Operation, ...below: readonly string[]): string {
  return toPointer(["paths", path, method.toLowerCase(), ...below]);
}
