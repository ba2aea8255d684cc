import type { OpenApiDocument } from "../document/openapi-document.ts";
import { findByRef } from "../document/resolve-ref.ts";
import { isJsonObject } from "../json/json-object.ts";

/** The names of all members that are marked somewhere as sent in one direction alone. */
export type UnsentNames = Readonly<Record<"readOnly" | "writeOnly", ReadonlySet<string>>>;

/** Reads those names of a document. */
export function unsentNames(document: OpenApiDocument): UnsentNames {
  const names = { readOnly: new Set<string>(), writeOnly: new Set<string>() };
  const open: unknown[] = [document];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null) continue;
    for (const one of Object.values(value)) if (typeof one === "object") open.push(one);
    const properties: unknown = isJsonObject(value) ? value["properties"] : undefined;
    if (!isJsonObject(properties)) continue;
    for (const [name, property] of Object.entries(properties)) {
      for (const mark of ["readOnly", "writeOnly"] as const)
        if (mayHave(mark, property, document)) names[mark].add(name);
    }
  }
  return names;
}

// What leads over several references may have each mark.
function mayHave(mark: string, property: unknown, document: OpenApiDocument): boolean {
  if (!isJsonObject(property)) return false;
  if (property[mark] === true) return true;
  const { $ref } = property;
  if (typeof $ref !== "string") return false;
  try {
    const target = findByRef(document, $ref);
    return !isJsonObject(target) || target[mark] === true || target["$ref"] !== undefined;
  } catch {
    return true;
  }
}
