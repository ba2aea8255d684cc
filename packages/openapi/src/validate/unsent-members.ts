import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { resolveRef } from "../document/resolve-ref.ts";
import type { Direction } from "../schema/direction.ts";
import { listParts, targetOf } from "../schema/list-parts.ts";

/** Where schemas stand, and in which direction the values that they describe are sent. */
export interface Sending {
  readonly document: OpenApiDocument;
  readonly direction: Direction;
}

/**
 * The members that are not sent in a direction (readOnly in a request, writeOnly in a response),
 * according to all schemas of the same object. Throws as resolveRef does.
 */
export function unsentMembers(schema: Schema, sending: Sending): readonly string[] {
  return unsentIn(
    listParts([schema], (part) => partsOf(part, sending)),
    sending,
  );
}

/**
 * The members that some schema may say so of, those of conditions included: of all others it is
 * known that they are sent. Undefined where that depends on a `$dynamicRef`.
 */
export function perhapsUnsentMembers(schema: Schema, sending: Sending): ReadonlySet<string> | undefined {
  const parts = listParts([schema], (part) => [
    ...partsOf(part, sending),
    ...[part.not, part.if, part.then, part.else].filter((one) => one !== undefined),
    ...Object.values(part.dependentSchemas ?? {}),
  ]);
  if (parts.some((part) => part["$dynamicRef"] !== undefined)) return undefined;
  return new Set(unsentIn(parts, sending));
}

function partsOf(part: SchemaObject, { document }: Sending): readonly Schema[] {
  const listed = [part.allOf, part.anyOf, part.oneOf].flatMap((list) => list ?? []);
  return [...listed, ...targetOf(document, part)];
}

function unsentIn(parts: readonly SchemaObject[], sending: Sending): readonly string[] {
  return parts.flatMap(({ properties = {} }) =>
    Object.keys(properties).filter((name) => isUnsent(properties[name] ?? true, sending)),
  );
}

function isUnsent(property: Schema, { document, direction }: Sending): boolean {
  if (typeof property === "boolean") return false;
  const mark = direction === "request" ? "readOnly" : "writeOnly";
  const target = resolveRef<SchemaObject>(document, property);
  return property[mark] === true || target[mark] === true;
}
