import type { DatabaseSync } from "node:sqlite";
import type { Condition, Policy, TokenCreate } from "@cftokens/client";
import type { Page, PageRequest } from "./page.ts";
import { createMemory } from "./memory.ts";
import { json, text, type Row } from "./row.ts";
import { prepareOnUse } from "./prepare-on-use.ts";

/** Who a token acts for. */
export interface Owner {
  readonly kind: "user" | "account";
  readonly id: string;
}

/** What was said of a token when it was created or last changed; its status and its use are derived. */
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

/** Counts are kept by triggers and expiry is marked as it comes, so that a list costs the same among 10 tokens and a million. */
export function createApiTokenStore(database: DatabaseSync): ApiTokenStore {
  const columns = "id, owner_kind, owner_id, last_used_on, content";
  const insert = prepareOnUse(
    database,
    "INSERT INTO api_tokens (id, owner_kind, owner_id, value_hash, expires_at, last_used_on, content) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const byValueHash = prepareOnUse(database, `SELECT ${columns} FROM api_tokens WHERE value_hash = ?`);
  const markExpired = prepareOnUse(
    database,
    "UPDATE api_tokens SET expired = 1 WHERE owner_kind = ? AND owner_id = ? AND expired = 0 AND expires_at IS NOT NULL AND expires_at <= ?",
  );
  const count = prepareOnUse(
    database,
    "SELECT coalesce(sum(total), 0) AS total FROM api_token_counts WHERE owner_kind = ? AND owner_id = ? AND expired <= ?",
  );
  const select = (live: boolean, direction: "asc" | "desc") =>
    prepareOnUse(
      database,
      `SELECT ${columns} FROM api_tokens WHERE owner_kind = ? AND owner_id = ?${live ? " AND expired = 0" : ""} ORDER BY position ${direction} LIMIT ? OFFSET ?`,
    );
  const pages = {
    live: { asc: select(true, "asc"), desc: select(true, "desc") },
    all: { asc: select(false, "asc"), desc: select(false, "desc") },
  };
  const byId = prepareOnUse(
    database,
    `SELECT ${columns} FROM api_tokens WHERE owner_kind = ? AND owner_id = ? AND id = ?`,
  );
  const replaceContent = prepareOnUse(
    database,
    "UPDATE api_tokens SET expires_at = ?, expired = 0, content = ? WHERE id = ?",
  );
  const replaceValue = prepareOnUse(
    database,
    "UPDATE api_tokens SET value_hash = ?, content = ? WHERE id = ?",
  );
  const remove = prepareOnUse(database, "DELETE FROM api_tokens WHERE id = ?");
  const firstExpiry = prepareOnUse(
    database,
    "SELECT min(expires_at) AS moment FROM api_tokens WHERE owner_kind = ? AND owner_id = ? AND expired = 0 AND expires_at IS NOT NULL",
  );
  const updateLastUsedOn = prepareOnUse(database, "UPDATE api_tokens SET last_used_on = ? WHERE id = ?");
  const recent = {
    values: createMemory<StoredApiToken | undefined>(),
    pages: createMemory<Page<StoredApiToken>>(),
    expiries: createMemory<number>(),
    forget() {
      this.values.clear();
      this.pages.clear();
      this.expiries.clear();
    },
  };
  /** Marks what has expired since the last look; asks the database only when something has. */
  function expire({ kind, id }: Owner, now: Date): void {
    const moment = recent.expiries.remember(`${kind} ${id}`, () =>
      Number(firstExpiry.get(kind, id)?.["moment"] ?? Infinity),
    );
    if (moment > now.getTime()) return;
    markExpired.run(kind, id, now.getTime());
    recent.forget();
  }
  return {
    add(token, valueHash) {
      recent.forget();
      const { id, owner, lastUsedOn } = token;
      const contentJson = contentOf(token);
      insert.run(id, owner.kind, owner.id, valueHash, expiresAt(token), lastUsedOn ?? null, contentJson);
      return asStored(token, contentJson);
    },
    find: (owner, id) => found(byId.get(owner.kind, owner.id, id)),
    replace(token) {
      recent.forget();
      const contentJson = contentOf(token);
      replaceContent.run(expiresAt(token), contentJson, token.id);
      return asStored(token, contentJson);
    },
    roll(token, valueHash) {
      recent.forget();
      replaceValue.run(valueHash, contentOf(token), token.id);
    },
    remove(id) {
      recent.forget();
      remove.run(id);
    },
    count(owner) {
      return Number(count.get(owner.kind, owner.id, 1)?.["total"]);
    },
    findByValueHash(valueHash) {
      return recent.values.remember(Buffer.from(valueHash).toString("latin1"), () =>
        found(byValueHash.get(valueHash)),
      );
    },
    list(list) {
      const { owner, includeExpired, direction, now, page, perPage } = list;
      expire(owner, now);
      return recent.pages.remember(
        `${owner.kind} ${owner.id} ${includeExpired} ${direction} ${page} ${perPage}`,
        () => {
          const offset = (page - 1) * perPage;
          const rows = pages[includeExpired ? "all" : "live"][direction].all(
            owner.kind,
            owner.id,
            perPage,
            offset,
          );
          const total = Number(count.get(owner.kind, owner.id, includeExpired ? 1 : 0)?.["total"]);
          return { items: rows.map(toStored), total };
        },
      );
    },
    setLastUsedOn(id, lastUsedOn) {
      recent.forget();
      updateLastUsedOn.run(lastUsedOn, id);
    },
    forget() {
      recent.forget();
    },
  };
}

function found(row: Row | undefined): StoredApiToken | undefined {
  return row && toStored(row);
}

function contentOf({ id: _id, owner: _owner, lastUsedOn: _lastUsedOn, ...content }: NewApiToken): string {
  return JSON.stringify(content);
}

/** Milliseconds since 1970, or null for a token that never expires. */
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
