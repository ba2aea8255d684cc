import { createOperationMatcher, readPathTemplate } from "@cftokens/openapi";
import type { Catalog, CatalogDocument, CatalogEntry } from "./catalog.ts";

/** An operation that was meant, or why none was, with those that come near. */
export type FoundEntry =
  | {
      readonly ok: true;
      readonly entry: CatalogEntry;
      readonly document: CatalogDocument;
      /** Values in what was written, by the names of the parameters in the path template. */
      readonly pathValues: Readonly<Record<string, string>>;
      /** The rest of its query. */
      readonly queryValues: readonly (readonly [name: string, value: string])[];
    }
  | { readonly ok: false; readonly reason: string; readonly near: readonly string[] };

/**
 * Finds the operation that a text names: by its id, the name of its client function, `METHOD /path`
 * with whatever names of parameters or with values in their places, or one of these behind the name
 * of its document and a slash.
 */
export function findEntry({ documents }: Catalog, text: string): FoundEntry {
  const wanted = text.trim();
  const all = documents.flatMap((document) => document.entries.map((entry) => ({ entry, document })));
  const named = all
    .filter(({ entry }) => isNamed(entry, wanted))
    .map((one) => ({ ...one, pathValues: {}, queryValues: [] }));
  const found = named.length > 0 ? named : documents.flatMap((document) => findCalled(document, wanted));
  const [first, second] = found;
  if (first !== undefined && second === undefined) return { ok: true, ...first };
  if (first !== undefined) {
    const near = found.map(({ entry }) => `${entry.document}/${entry.id}`);
    return { ok: false, reason: `several documents have the operation ${JSON.stringify(wanted)}`, near };
  }
  return {
    ok: false,
    reason: `no operation ${JSON.stringify(wanted)}`,
    near: nearEntries(
      all.map(({ entry }) => entry),
      wanted,
    ),
  };
}

function isNamed(entry: CatalogEntry, wanted: string): boolean {
  const before = `${entry.document}/`;
  return (
    isCalled(entry, wanted) || (wanted.startsWith(before) && isCalled(entry, wanted.slice(before.length)))
  );
}

function isCalled({ id, name, method, path }: CatalogEntry, wanted: string): boolean {
  if (wanted === id || wanted === name) return true;
  const [, verb = "", template = ""] = /^([a-z]+)\s+(\/\S*)$/iu.exec(wanted) ?? [];
  return verb.toUpperCase() === method && withoutNames(template) === withoutNames(path);
}

// The operation of a document that a call with its values is for.
function findCalled(document: CatalogDocument, wanted: string): readonly Omit<Found, "ok">[] {
  const [, method = "", path = "", query = ""] = /^([a-z]+)\s+(\/[^\s?#]*)(\?[^\s#]*)?$/iu.exec(wanted) ?? [];
  const match = path === "" ? undefined : createOperationMatcher(document.entries)(method, path + query);
  if (match === undefined) return [];
  const { operation: entry, pathValues } = match;
  const inTemplate = new Set(readPathTemplate(entry).pairs.map(({ name }) => name));
  const queryValues = [...new URLSearchParams(query)].filter(([name]) => !inTemplate.has(name));
  return [{ entry, document, pathValues, queryValues }];
}

type Found = Extract<FoundEntry, { ok: true }>;

// Two paths are one where only the names of their parameters differ (OpenAPI 3.1, Paths Object).
function withoutNames(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/gu, "{}");
}

const mostNear = 5;

// The ids that have most of the words of what was written, or their beginnings.
function nearEntries(entries: readonly CatalogEntry[], wanted: string): readonly string[] {
  const words = wordsOf(wanted);
  return entries
    .map(({ id, name, method, path, summary }) => {
      const text = `${id} ${name} ${method} ${path} ${summary}`.toLowerCase();
      return { id, score: words.filter((word) => text.includes(word)).length };
    })
    .filter(({ score }) => score > 0 && score * 2 >= words.length)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, mostNear)
    .map(({ id }) => id);
}

// `userApiTokensLst` has the words user, api, tokens, lst.
function wordsOf(text: string): readonly string[] {
  const spaced = text.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2").toLowerCase();
  return spaced.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}
