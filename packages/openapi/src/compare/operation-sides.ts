import { toPointer } from "../json/json-pointer.ts";
import type { Operation } from "../operations/operation.ts";
import type { OpenApiDocument } from "../document/openapi-document.ts";

/** The documents around two operations that are compared. */
export interface OperationSides {
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
  /** References that mean the same in both, whatever is behind them. */
  readonly unchanged: ReadonlySet<string>;
}

/** Where an operation, or a part of it, stands in its document. */
export function operationPointer({ path, method }: Operation, ...below: readonly string[]): string {
  return toPointer(["paths", path, method.toLowerCase(), ...below]);
}
