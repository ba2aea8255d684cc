import { type ApiDescription, apis, cloudflareApi, type OperationDescription } from "@cftokens/client/apis";
import { documents } from "@cftokens/client/documents";
import { listOperations, type OpenApiDocument, type Operation } from "@cftokens/openapi";
import { findByWords } from "../../lists/find-by-words.ts";
import { fuzzyMatch } from "../../lists/fuzzy-match.ts";
import type { ShownDocument, ShownEntry } from "./shown-document.ts";

/** An operation in the list of all. */
export interface OperationItem {
  readonly kind: "operation";
  readonly key: string;
  readonly entry: ShownEntry;
  readonly document: ShownDocument;
}

/**
 * The operations of some documents that a text finds, by method, path, summary, id, tags and
 * document: the best finds first, otherwise in the order of their documents.
 */
export function findOperations(shown: readonly ShownDocument[], text: string): readonly OperationItem[] {
  const index = indexOf(shown);
  if (index.last?.text === text) return index.last.items;
  const found = findByWords(index.all, text, ({ words }, word) => fuzzyMatch(words, word)?.score);
  const items = found.map(({ item }) => item);
  index.last = { text, items };
  return items;
}

// What is searched in, and what was found last: folding a group finds the same again.
interface OperationIndex {
  readonly all: readonly IndexedOperation[];
  last: { readonly text: string; readonly items: readonly OperationItem[] } | undefined;
}

interface IndexedOperation {
  readonly item: OperationItem;
  readonly words: string;
}

// Made once for what is shown: each key that is typed searches in it.
const indexes = new WeakMap<readonly ShownDocument[], OperationIndex>();

function indexOf(shown: readonly ShownDocument[]): OperationIndex {
  const known = indexes.get(shown);
  if (known !== undefined) return known;
  const all = shown.flatMap((document) =>
    document.entries.map((entry) => ({
      item: { kind: "operation", key: keyOf(entry, document), entry, document } as const,
      words: wordsOf(entry),
    })),
  );
  const made: OperationIndex = { all, last: undefined };
  indexes.set(shown, made);
  return made;
}

function wordsOf({ method, path, summary, id, tags, document }: ShownEntry): string {
  return [method, path, summary, id, ...tags, document].join(" ");
}

// Ids are unique within a document.
function keyOf({ id }: ShownEntry, { name, file }: ShownDocument): string {
  if (file !== undefined) return `${file}/${id}`;
  return apiOf(name) === cloudflareApi ? id : `${name}/${id}`;
}

/** Everything that an operation's document says of it. */
export function readOperation({
  id,
  document,
}: Pick<OperationDescription, "id" | "document">): Operation | undefined {
  const found = documentNamed(document);
  return found && listOperations(found).find((operation) => operation.id === id);
}

/** An operation by its id. */
export function operationNamed({
  id,
  document,
}: Pick<OperationDescription, "id" | "document">): OperationDescription | undefined {
  const all = Object.values(apiOf(document)?.operations ?? {});
  return all.find((operation) => operation.id === id && operation.document === document);
}

/** The API that a document describes. */
export function apiOf(document: string): ApiDescription | undefined {
  return apis.find(({ documents: names }) => names.includes(document));
}

/** A document by its name. */
export function documentNamed(name: string): OpenApiDocument | undefined {
  const all: Readonly<Record<string, OpenApiDocument>> = documents;
  return all[name];
}
