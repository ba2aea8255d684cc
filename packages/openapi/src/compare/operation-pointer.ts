import { toPointer } from "../json/json-pointer.ts";
import type { Operation } from "../operations/operation.ts";

/** Where an operation, or a part of it, stands in its document. */
export function operationPointer({ path, method }: Operation, ...below: readonly string[]): string {
  return toPointer(["paths", path, method.toLowerCase(), ...below]);
}
