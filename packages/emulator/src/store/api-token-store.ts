import type { Token, Condition, Policy, TokenCreate } from "@cftokens/client";
import type { DatabaseSync } from "node:sqlite";
import type { Page, PageRequest } from "./page.ts";
import { type ApiTokenStatements, prepareApiTokenStatements } from "./api-token-statements.ts";
import { createMemory } from "./memory.ts";
import { json, text, type Row } from "./row.ts";

/** Who a token acts for. */
export interface Owner {
  readonly kind: "user" | "account";
  readonly id: string;
}

/**
 * What was said of a token when it was created or last changed; its status and its use are derived.
 */
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

/** A token to be stored, its condition as it was sent. */
export type NewApiToken = Omit<StoredApiToken, "condition"> & Pick<TokenCreate, "condition">;

export interface ApiTokenList extends PageRequest {
  readonly owner: Owner;
  readonly includeExpired: boolean;
  readonly direction: "asc" | "desc";
  readonly now: Date;
}

/** API tokens of users and accounts. Of a value only the hash is stored. */
export interface ApiTokenStore {
  /** Gives the token back as it was stored. */
  add(token: NewApiToken, valueHash: Uint8Array): StoredApiToken;
  findByValueHash(valueHash: Uint8Array): StoredApiToken | undefined;
  find(owner: Owner, id: string): StoredApiToken | undefined;
  /** Replaces all that can be said of a token; its value stays. Gives it back as it was stored. */
  replace(token: NewApiToken): StoredApiToken;
  /** Gives a token another value; the old one is forgotten. */
  roll(token: StoredApiToken, valueHash: Uint8Array): void;
  remove(id: string): void;
  /** How many tokens an owner has, expired ones included. */
  count(owner: Owner): number;
  list(list: ApiTokenList): Page<StoredApiToken>;
  setLastUsedOn(id: string, lastUsedOn: string): void;
  /** Forgets what was read, after somebody else has written. */
  forget(): void;
}

/**
 * Counts are kept by triggers and expiry is marked as it comes, so that a list costs the same among
 * 10 tokens and a million.
 */
export function createApiTokenStore(database: DatabaseSync): ApiTokenStore {
  const statements = prepareApiTokenStatements(database);
  const recent = createRecentReads();
  return {
    add(token, valueHash) {
      recent.forget();
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
      return asStored(token, content);
    },
    findByValueHash(valueHash) {
      return recent.values.remember(Buffer.from(valueHash).toString("latin1"), () =>
        found(statements.byValueHash.get(valueHash)),
      );
    },
    find: (owner, id) => found(statements.byId.get(owner.kind, owner.id, id)),
    replace(token) {
      recent.forget();
      const content = contentOf(token);
      statements.replaceContent.run(expiresAt(token), content, token.id);
      return asStored(token, content);
    },
    roll(token, valueHash) {
      recent.forget();
      statements.replaceValue.run(valueHash, contentOf(token), token.id);
    },
    remove(id) {
      recent.forget();
      statements.remove.run(id);
    },
    count: (owner) => countTokens(statements, owner, true),
    list(list) {
      markExpired(list, statements, recent);
      const { owner, includeExpired, direction, page, perPage } = list;
      const key = `${owner.kind} ${owner.id} ${includeExpired} ${direction} ${page} ${perPage}`;
      return recent.pages.remember(key, () => {
        const statement = statements.pages[includeExpired ? "all" : "live"][direction];
        const rows = statement.all(owner.kind, owner.id, perPage, (page - 1) * perPage);
        return { items: rows.map(toStored), total: countTokens(statements, owner, includeExpired) };
      });
    },
    setLastUsedOn(id, lastUsedOn) {
      recent.forget();
      statements.updateLastUsedOn.run(lastUsedOn, id);
    },
    forget: () => recent.forget(),
  };
}

type RecentReads = ReturnType<typeof createRecentReads>;

function createRecentReads() {
  const values = createMemory<StoredApiToken | undefined>();
  const pages = createMemory<Page<StoredApiToken>>();
  const expiries = createMemory<number>();
  return {
    values,
    pages,
    expiries,
    forget() {
      values.clear();
      pages.clear();
      expiries.clear();
    },
  };
}

// Marks what has expired since the last look; asks the database only when something has.
function markExpired(
  { owner: { kind, id }, now }: Pick<ApiTokenList, "owner" | "now">,
  { firstExpiry, markExpired: mark }: ApiTokenStatements,
  recent: RecentReads,
): void {
  const moment = recent.expiries.remember(`${kind} ${id}`, () =>
    Number(firstExpiry.get(kind, id)?.["moment"] ?? Infinity),
  );
  if (moment > now.getTime()) return;
  mark.run(kind, id, now.getTime());
  recent.forget();
}

function countTokens({ count }: ApiTokenStatements, { kind, id }: Owner, includeExpired: boolean): number {
  return Number(count.get(kind, id, includeExpired ? 1 : 0)?.["total"]);
}

function found(row: Row | undefined): StoredApiToken | undefined {
  return row && toStored(row);
}

function contentOf({ id: _id, owner: _owner, lastUsedOn: _lastUsedOn, ...content }: NewApiToken): string {
  return JSON.stringify(content);
}

// Milliseconds since 1970, or null for a token that never expires.
function expiresAt({ expires_on }: NewApiToken): number | null {
  return expires_on === undefined ? null : Date.parse(expires_on);
}

function asStored({ id, owner, lastUsedOn }: NewApiToken, content: string): StoredApiToken {
  return toStored({
    id,
    owner_kind: owner.kind,
    owner_id: owner.id,
    last_used_on: lastUsedOn ?? null,
    content,
  });
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

/** The status that an answer shows: `expired` follows from the time, the others were set. */
export function tokenStatus(token: ApiTokenContent, now: Date): Token["status"] {
  const expired = token.expires_on !== undefined && Date.parse(token.expires_on) <= now.getTime();
  return token.status === "active" && expired ? "expired" : token.status;
}
