import type { OpenApiDocument } from "../document/openapi-document.ts";
import { refPointer } from "../document/resolve-ref.ts";
import { isJsonObject } from "../json/json-object.ts";
import { childOf, parsePointer, pointerBelow } from "../json/json-pointer.ts";

/**
 * Where a JSON pointer leads in a document when each `$ref` on the way is followed: a pointer that
 * resolves. It ends where the document has nothing more.
 */
export function truePointer(document: OpenApiDocument, pointer: string): string {
  let segments = parsePointer(pointer);
  let value: unknown = document;
  let reached = "";
  let next = 0;
  for (let steps = 0; next < segments.length && steps < mostSteps; steps += 1) {
    const segment = segments[next] ?? "";
    const name = nameIn(value, segment);
    if (name !== undefined) {
      value = childOf(value, name);
      reached = pointerBelow(reached, name);
      next += 1;
      continue;
    }
    const ref: unknown = isJsonObject(value) ? value["$ref"] : undefined;
    if (typeof ref !== "string" || !ref.startsWith("#")) break;
    segments = [...parsePointer(refPointer(ref)), ...segments.slice(next)];
    next = 0;
    value = document;
    reached = "";
  }
  return reached;
}

// The name of a member as it is written: headers and `2XX` are known without regard to case.
function nameIn(value: unknown, segment: string): string | undefined {
  if (childOf(value, segment) !== undefined) return segment;
  if (!isJsonObject(value)) return undefined;
  return Object.keys(value).find((name) => name.toLowerCase() === segment.toLowerCase());
}

// A reference that leads to itself ends here.
const mostSteps = 1000;
