import type { Token, Condition, Policy, TokenCreate } from "@cftokens/client";
import type { DatabaseSync } from "node:sqlite";
import { offsetOf, type Page, type PageRequest } from "./page.ts";
import { type ApiTokenStatements, prepareApiTokenStatements } from "./api-token-statements.ts";
import { createMemory } from "../values/memory.ts";
import { noting } from "./noting.ts";
import { json, text, type Row } from "./row.ts";
import { hashSecret } from "../values/secret-value.ts";
import { isOver } from "../values/timestamp.ts";

/** The owner of a token. */
export interface Owner {
  readonly kind: "user" | "account";
  readonly id: string;
}

/** The content of a token as it was created or last changed; whether it has expired is derived. */
export interface ApiTokenContent {
  readonly name: string;
  readonly status: "active" | "disabled" | "revoked (exposed)";
  readonly issued_on: string;
  readonly modified_on: string;
  readonly not_before?: string;
  readonly expires_on?: string;
  readonly policies: readonly Policy[];
  readonly condition?: Condition;
}

export interface StoredApiToken extends ApiTokenContent {
  readonly id: string;
  readonly owner: Owner;
  readonly lastUsedOn?: string;
}

/** A token to store, with its condition as it was sent. */
export type NewApiToken = Omit<StoredApiToken, "condition"> & Pick<TokenCreate, "condition">;

export interface ApiTokenList extends PageRequest {
  readonly owner: Owner;
  readonly includeExpired: boolean;
  /** Only tokens whose name holds this text, in any case. */
  readonly name?: string | undefined;
  readonly direction: "asc" | "desc";
  readonly now: Date;
}

/** API tokens of users and accounts. Only hashes of their values are stored. */
export interface ApiTokenStore {
  /** Returns the token as it was stored. */
  add(token: NewApiToken, valueHash: Uint8Array): StoredApiToken;
  /** Finds the token with a value, by the value's hash. */
  findByValue(value: string): StoredApiToken | undefined;
  find(owner: Owner, id: string): StoredApiToken | undefined;
  /** Replaces the content of a token, but not its value. Returns the token as it was stored. */
  replace(token: NewApiToken): StoredApiToken;
  /** Replaces the value of a token. */
  roll(token: StoredApiToken, valueHash: Uint8Array): void;
  remove(id: string): void;
  /** The number of an owner's tokens, including expired ones. */
  count(owner: Owner): number;
  list(list: ApiTokenList): Page<StoredApiToken>;
  setLastUsedOn(id: string, lastUsedOn: string): void;
  /** Clears the cache, after the tables were changed from outside. */
  forget(): void;
}

/**
 * Creates the store of API tokens. Triggers keep counts, and expiry is marked as it happens, so
 * that a list costs the same with 10 tokens and with a million.
 */
export function createApiTokenStore(database: DatabaseSync): ApiTokenStore {
  const statements = prepareApiTokenStatements(database);
  const recent = createRecentReads();
  // Tokens by what their rows hold, whatever was written since.
  const read = createRowReader();
  const hashes = createMemory<Uint8Array>();
  const reading: Reading = { statements, recent, read };
  return {
    add(token, valueHash) {
      // Nobody has asked for its value before.
      recent.forgetLists();
      const { id, owner, lastUsedOn } = token;
      const content = contentOf(token);
      statements.insert.run(
        id,
        owner.kind,
        owner.id,
        valueHash,
        expiresAt(token),
        lastUsedOn ?? null,
        content,
      );
      const counted = recent.counts.get(ownerKey(owner));
      if (counted !== undefined) recent.counts.set(ownerKey(owner), counted + 1);
      return read(asRow(token, content), token);
    },
    findByValue(value) {
      return recent.values.remember(value, () => {
        const hash = hashes.remember(value, () => ({ value: hashSecret(value), size: value.length }));
        const row = statements.byValueHash.get(hash);
        return { value: row && read(row), size: row === undefined ? 0 : sizeOf(row) };
      });
    },
    find(owner, id) {
      const row = statements.byId.get(owner.kind, owner.id, id);
      return row && read(row);
    },
    replace(token) {
      recent.forget();
      const content = contentOf(token);
      statements.replaceContent.run(expiresAt(token), content, token.id);
      return read(asRow(token, content), token);
    },
    roll(token, valueHash) {
      recent.forget();
      statements.replaceValue.run(valueHash, contentOf(token), token.id);
    },
    remove(id) {
      recent.forget();
      statements.remove.run(id);
    },
    count(owner) {
      const total = recent.counts.get(ownerKey(owner)) ?? countTokens(statements, owner, true);
      recent.counts.set(ownerKey(owner), total);
      return total;
    },
    list(list) {
      if (!isMarkDue(list, reading)) return readPage(list, reading);
      recent.forget();
      return noting(database, () => {
        mark(list, statements);
        return readPage(list, reading);
      });
    },
    setLastUsedOn(id, lastUsedOn) {
      recent.forget();
      statements.updateLastUsedOn.run(lastUsedOn, id);
    },
    forget: () => recent.forget(),
  };
}

interface Reading {
  readonly statements: ApiTokenStatements;
  readonly recent: RecentReads;
  readonly read: (row: Row) => StoredApiToken;
}

type RecentReads = ReturnType<typeof createRecentReads>;

function createRecentReads() {
  const values = createMemory<StoredApiToken | undefined>();
  const pages = createMemory<Page<StoredApiToken>>();
  const expiries = createMemory<Expiries>();
  // The tokens of those who have made some.
  const counts = new Map<string, number>();
  const forgetLists = () => {
    pages.clear();
    expiries.clear();
  };
  return {
    values,
    pages,
    expiries,
    counts,
    forgetLists,
    forget() {
      values.clear();
      counts.clear();
      forgetLists();
    },
  };
}

function readPage(list: ApiTokenList, { statements, recent, read }: Reading): Page<StoredApiToken> {
  const { owner, includeExpired, name, direction, ...wanted } = list;
  if (name !== undefined) return readNamed({ ...list, name }, { statements, read });
  const { page, perPage } = wanted;
  const key = `${owner.kind} ${owner.id} ${includeExpired} ${direction} ${page} ${perPage}`;
  return recent.pages.remember(key, () => {
    const statement = statements.pages[includeExpired ? "all" : "live"][direction];
    const rows = statement.all(owner.kind, owner.id, perPage, offsetOf(wanted));
    const total = countTokens(statements, owner, includeExpired);
    const size = rows.reduce((sum, row) => sum + sizeOf(row), 0);
    return { value: { items: rows.map((row) => read(row)), total }, size };
  });
}

// When the first of an owner's tokens that are not marked as expired does so, and when the last of
// those that are has.
interface Expiries {
  readonly first: number;
  readonly last: number;
}

// Whether marks are missing, or are of a time that is still to come because the clock was set back.
function isMarkDue(
  { owner: { kind, id }, now }: Pick<ApiTokenList, "owner" | "now">,
  { statements: { firstExpiry, lastExpiry }, recent }: Reading,
): boolean {
  const { first, last } = recent.expiries.remember(ownerKey({ kind, id }), () => ({
    value: {
      first: Number(firstExpiry.get(kind, id)?.["moment"] ?? Infinity),
      last: Number(lastExpiry.get(kind, id)?.["moment"] ?? -Infinity),
    },
    size: 0,
  }));
  return first <= now.getTime() || last > now.getTime();
}

function mark({ owner: { kind, id }, now }: ApiTokenList, statements: ApiTokenStatements): void {
  statements.markExpired.run(kind, id, now.getTime());
  statements.markLive.run(kind, id, now.getTime());
}

// A search reads all tokens of the owner, and is not remembered.
function readNamed(
  { owner: { kind, id }, includeExpired, name, direction, ...wanted }: ApiTokenList & { name: string },
  { statements: { named }, read }: Pick<Reading, "statements" | "read">,
): Page<StoredApiToken> {
  const chosen = [kind, id, includeExpired ? 1 : 0, name] as const;
  const rows = named[direction].all(...chosen, wanted.perPage, offsetOf(wanted));
  return { items: rows.map((row) => read(row)), total: Number(named.count.get(...chosen)?.["total"]) };
}

function ownerKey({ kind, id }: Owner): string {
  return `${kind} ${id}`;
}

function countTokens({ count }: ApiTokenStatements, { kind, id }: Owner, includeExpired: boolean): number {
  return Number(count.get(kind, id, includeExpired ? 1 : 0)?.["total"]);
}

function contentOf({ id: _id, owner: _owner, lastUsedOn: _lastUsedOn, ...content }: NewApiToken): string {
  return JSON.stringify(content);
}

// Milliseconds since 1970, or null for a token that never expires.
function expiresAt({ expires_on }: NewApiToken): number | null {
  return expires_on === undefined ? null : Date.parse(expires_on);
}

function asRow({ id, owner, lastUsedOn }: NewApiToken, content: string): Row {
  return {
    id,
    owner_kind: owner.kind,
    owner_id: owner.id,
    last_used_on: lastUsedOn ?? null,
    content,
  };
}

function sizeOf(row: Row): number {
  return text(row, "content").length;
}

// Gives the same token for the same row, so that what is made of a token can be kept with it. The
// whole row is the key: nothing that is written can make an entry untrue.
function createRowReader(): (row: Row, written?: NewApiToken) => StoredApiToken {
  const known = createMemory<StoredApiToken>();
  return (row, written) => {
    const { id, owner_kind: kind, owner_id: owner, last_used_on: lastUsedOn, content } = row;
    const key = `${String(id)} ${String(kind)} ${String(owner)} ${String(lastUsedOn)} ${String(content)}`;
    return known.remember(key, () => ({ value: written ?? toStored(row), size: key.length }));
  };
}

function toStored(row: Row): StoredApiToken {
  const content = json<ApiTokenContent>(row, "content");
  return {
    ...content,
    id: text(row, "id"),
    owner: { kind: row["owner_kind"] === "account" ? "account" : "user", id: text(row, "owner_id") },
    ...(row["last_used_on"] !== null && { lastUsedOn: text(row, "last_used_on") }),
  };
}

/** The status that answers show: `expired` depends on the time, all others are stored. */
export function tokenStatus(token: ApiTokenContent, now: Date): Token["status"] {
  const expired = token.expires_on !== undefined && isOver(token.expires_on, now);
  return token.status === "active" && expired ? "expired" : token.status;
}
