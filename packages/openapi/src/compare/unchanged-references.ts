import { isJsonObject } from "../json/json-object.ts";
import { toPointer } from "../json/json-pointer.ts";
import type { OpenApiDocument } from "../document/openapi-document.ts";

/**
 * The references to components that are equal in two documents, including all that they refer to.
 */
export function unchangedReferences(before: OpenApiDocument, after: OpenApiDocument): ReadonlySet<string> {
  const [old, now] = [componentTexts(before), componentTexts(after)];
  const usedBy = new Map<string, string[]>();
  for (const [ref, text] of old) {
    for (const used of referencesIn(text)) usedBy.set(used, [...(usedBy.get(used) ?? []), ref]);
  }
  const changed = new Set<string>();
  const spread = (ref: string): void => {
    if (changed.has(ref)) return;
    changed.add(ref);
    for (const user of usedBy.get(ref) ?? []) spread(user);
  };
  for (const [ref, text] of old) if (now.get(ref) !== text) spread(ref);
  for (const used of usedBy.keys()) if (!old.has(used)) spread(used);
  return new Set([...old.keys()].filter((ref) => !changed.has(ref)));
}

/**
 * Whether a value means the same in both documents: it is equal and contains no changed reference.
 */
export function isUnchangedValue(before: unknown, after: unknown, unchanged: ReadonlySet<string>): boolean {
  const text = JSON.stringify(before);
  return text === JSON.stringify(after) && referencesIn(text).every((ref) => unchanged.has(ref));
}

function componentTexts({ components = {} }: OpenApiDocument): ReadonlyMap<string, string> {
  const texts = Object.entries(components).flatMap(([kind, named]: [string, unknown]) =>
    isJsonObject(named)
      ? Object.entries(named).map(
          ([name, component]) =>
            [`#${toPointer(["components", kind, name])}`, JSON.stringify(component)] as const,
        )
      : [],
  );
  return new Map(texts);
}

function referencesIn(text: string): readonly string[] {
  return [...text.matchAll(/"\$ref":"([^"]+)"/gu)].map(([, ref = ""]) => ref);
}
