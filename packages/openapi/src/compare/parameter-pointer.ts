import type { OpenApiDocument, Parameter } from "../document/openapi-document.ts";
import { isJsonObject } from "../json/json-object.ts";
import { toPointer, valueAt } from "../json/json-pointer.ts";
import type { Operation } from "../operations/operation.ts";
import { operationPointer } from "./operation-sides.ts";
import { truePointer } from "./true-pointer.ts";

/**
 * The JSON pointer of a parameter of an operation, behind references: one of its own or, if it has
 * none of the name, of its path.
 */
export function parameterPointer(
  document: OpenApiDocument,
  operation: Operation,
  parameter: Pick<Parameter, "in" | "name">,
): string {
  const lists = [
    operationPointer(operation, "parameters"),
    toPointer(["paths", operation.path, "parameters"]),
  ];
  return pointerInLists(document, lists, parameter) ?? operationPointer(operation);
}

/** The JSON pointer of a parameter in one of some lists, given by their pointers. */
export function pointerInLists(
  document: OpenApiDocument,
  lists: readonly string[],
  { in: where, name }: Pick<Parameter, "in" | "name">,
): string | undefined {
  for (const list of lists) {
    const written = valueAt(document, truePointer(document, list));
    const pointers = Array.isArray(written)
      ? written.map((_, index) => truePointer(document, `${list}/${index}/name`).replace(/\/name$/u, ""))
      : [];
    const found = pointers.find((pointer) => {
      const parameter = valueAt(document, pointer);
      return isJsonObject(parameter) && parameter["in"] === where && parameter["name"] === name;
    });
    if (found !== undefined) return found;
  }
  return undefined;
}
