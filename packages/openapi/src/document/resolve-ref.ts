import { isJsonObject } from "../json/json-object.ts";
import { childOf, parsePointer } from "../json/json-pointer.ts";
import type { OpenApiDocument, Reference } from "./openapi-document.ts";
import { SpecError } from "./spec-error.ts";

/**
 * Follows a `$ref`, and any further ones, to the object that it means; a value without `$ref` is
 * returned unchanged. Throws SpecError when a target is missing or no object, or references form a
 * circle.
 */
export function resolveRef<Value extends object>(
  document: OpenApiDocument,
  value: Value | Reference,
): Exclude<Value, Reference> {
  const seen = new Set<string>();
  let current: unknown = value;
  while (isJsonObject(current) && typeof current["$ref"] === "string") {
    const ref = current["$ref"];
    if (seen.has(ref)) throw brokenRef(ref, "leads back to itself");
    seen.add(ref);
    current = findByRef(document, ref);
  }
  if (typeof current !== "boolean" && !isJsonObject(current)) {
    throw brokenRef([...seen].at(-1) ?? "", "points at what is no object");
  }
  // The one place where the target of a reference gets the type of the place that refers to it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the document knows what a reference means
  return current as Exclude<Value, Reference>;
}

/** The value that a `$ref` points at directly. Throws SpecError when there is none. */
export function findByRef(document: OpenApiDocument, ref: string): unknown {
  if (!ref.startsWith("#")) throw brokenRef(ref, "points outside of the document");
  let current: unknown = document;
  for (const segment of parsePointer(refPointer(ref))) {
    current = childOf(current, segment);
    if (current === undefined) throw brokenRef(ref, "points at nothing");
  }
  return current;
}

/** The JSON pointer of a `$ref` into its own document. */
export function refPointer(ref: string): string {
  const fragment = ref.slice(1);
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function brokenRef(ref: string, reason: string): SpecError {
  return new SpecError({
    pointer: ref.startsWith("#") ? ref.slice(1) : "",
    reason: `$ref "${ref}" ${reason}`,
    nextStep: "Correct the reference or add what it names.",
  });
}
