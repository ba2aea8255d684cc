import { isJsonObject } from "../json/json-object.ts";
import { toPointer } from "../json/json-pointer.ts";
import { collectOnce } from "../schema/list-parts.ts";
import type { OpenApiDocument } from "../document/openapi-document.ts";

/**
 * The references to components that are equal in two documents, including all that they refer to.
 */
export function unchangedReferences(before: OpenApiDocument, after: OpenApiDocument): ReadonlySet<string> {
  const [old, now] = [componentTexts(before), componentTexts(after)];
  const usedBy = new Map<string, string[]>();
  for (const [ref, text] of old) {
    for (const used of referencesIn(text)) {
      const users = usedBy.get(used);
      if (users === undefined) usedBy.set(used, [ref]);
      else users.push(ref);
    }
  }
  const own = [...old.keys()].filter((ref) => now.get(ref) !== old.get(ref));
  const missing = [...usedBy.keys()].filter((used) => !old.has(used));
  const changed = new Set(
    collectOnce(
      [...own, ...missing],
      (ref) => ref,
      (ref) => usedBy.get(ref) ?? [],
    ),
  );
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

// Also those of a discriminator's mapping.
function referencesIn(text: string): readonly string[] {
  return [...text.matchAll(/:"(#\/[^"]+)"/gu)].map(([, ref = ""]) => ref);
}
