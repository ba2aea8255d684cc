import { type ApiDescription, apis, cloudflareApi, type OperationDescription } from "@cftokens/client/apis";
import { documents } from "@cftokens/client/documents";
import type { MemberIndex } from "@cftokens/explorer";
import { listOperations, type OpenApiDocument, type Operation } from "@cftokens/openapi";
import { findByWords, wordsOf } from "../../lists/find-by-words.ts";
import { fuzzyScore } from "../../lists/fuzzy-match.ts";
import { createWordSearch, type WordSearch } from "../../lists/word-search.ts";
import { type FoundMember, type MemberSearch, searchMembers } from "./search-members.ts";
import type { ShownDocument, ShownEntry } from "./shown-document.ts";

/** An operation in the list of all. */
export interface OperationItem {
  readonly kind: "operation";
  readonly key: string;
  readonly entry: ShownEntry;
  readonly document: ShownDocument;
  /** Says by which members it was found, where its own words are not what was looked for. */
  readonly foundBy?: () => string;
}

/**
 * The operations of some documents that a text finds, by method, path, summary, id, tags and
 * document, and by the names of members where they are indexed: the best finds first, otherwise in
 * the order of their documents.
 */
export function findOperations(
  shown: readonly ShownDocument[],
  text: string,
  members: MembersByDocument = noMembers,
): readonly OperationItem[] {
  const index = indexOf(shown);
  if (index.last?.text === text && index.last.members === members) return index.last.items;
  const memberOf = createMemberSearch(members);
  const searched = new Map(wordsOf(text).map((word) => [word, index.search(word)]));
  // The member that fits better than what the operation is called.
  const betterMember = ({ item, at, number }: IndexedOperation, word: string): FoundMember | undefined => {
    const member = memberOf(item.document, word)?.(number);
    const own = searched.get(word)?.[at] ?? Number.NaN;
    return member === undefined || own >= member.score ? undefined : member;
  };
  const byMember = new Set<OperationItem>();
  const found = findByWords(index.all, text, (one, word) => {
    const member = betterMember(one, word);
    if (member !== undefined) byMember.add(one.item);
    const score = member?.score ?? searched.get(word)?.[one.at];
    return Number.isNaN(score) ? undefined : score;
  });
  const items = found.map((one) => {
    if (!byMember.has(one.item)) return one.item;
    const hits = () => [...searched.keys()].flatMap((word) => betterMember(one, word) ?? []);
    return {
      ...one.item,
      foundBy: () =>
        hits()
          .map(({ where }) => where())
          .join(", "),
    };
  });
  index.last = { text, members, items };
  return items;
}

/** The members of the operations of documents, as far as they are indexed. */
export type MembersByDocument = ReadonlyMap<ShownDocument, MemberIndex | undefined>;

const noMembers: MembersByDocument = new Map();

// Each word is looked for once in the names of a document, when it is first asked for.
function createMemberSearch(
  members: MembersByDocument,
): (document: ShownDocument, word: string) => MemberSearch | undefined {
  const known = new Map<ShownDocument, Map<string, MemberSearch>>();
  return (document, word) => {
    const index = members.get(document);
    if (index === undefined) return undefined;
    const ofDocument = known.get(document) ?? new Map<string, MemberSearch>();
    const search = ofDocument.get(word) ?? searchMembers(index, word);
    known.set(document, ofDocument.set(word, search));
    return search;
  };
}

// What is searched in, and what was found last: folding a group finds the same again.
interface OperationIndex {
  readonly all: readonly IndexedOperation[];
  readonly search: WordSearch;
  last:
    | {
        readonly text: string;
        readonly members: MembersByDocument;
        readonly items: readonly OperationItem[];
      }
    | undefined;
}

interface IndexedOperation {
  readonly item: OperationItem;
  /** Its place among all. */
  readonly at: number;
  /** Its place in its document. */
  readonly number: number;
}

// Made once for what is shown: each key that is typed searches in it.
const indexes = new WeakMap<readonly ShownDocument[], OperationIndex>();

function indexOf(shown: readonly ShownDocument[]): OperationIndex {
  const known = indexes.get(shown);
  if (known !== undefined) return known;
  const all = shown
    .flatMap((document) =>
      document.entries.map((entry, number) => ({
        item: { kind: "operation", key: keyOf(entry, document), entry, document } as const,
        number,
      })),
    )
    .map((one, at) => ({ ...one, at }));
  const search = createWordSearch(
    all.map(({ item }) => textOf(item.entry)),
    fuzzyScore,
  );
  const made: OperationIndex = { all, search, last: undefined };
  indexes.set(shown, made);
  return made;
}

function textOf({ method, path, summary, id, tags, document }: ShownEntry): string {
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
