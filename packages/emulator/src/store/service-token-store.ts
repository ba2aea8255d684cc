import type { DatabaseSync } from "node:sqlite";
import type { ServiceToken } from "@cftokens/client";
import type { Page, PageRequest } from "./page.ts";
import { json, type Row } from "./row.ts";

/** Where a service token lives. */
export interface ServiceTokenParent {
  readonly kind: "account" | "zone";
  readonly id: string;
}

export interface ServiceTokenList extends PageRequest {
  readonly parent: ServiceTokenParent;
  /** Exactly this name. */
  readonly name?: string;
  /** A part of the name. */
  readonly search?: string;
}

/** Access service tokens of accounts and zones. Of a client secret only the hash is stored. */
export interface ServiceTokenStore {
  add(parent: ServiceTokenParent, token: ServiceToken, secretHash: Uint8Array): void;
  list(list: ServiceTokenList): Page<ServiceToken>;
}

export function createServiceTokenStore(database: DatabaseSync): ServiceTokenStore {
  const insert = database.prepare(
    "INSERT INTO service_tokens (id, parent_kind, parent_id, name, secret_hash, content) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const matching =
    "FROM service_tokens WHERE parent_kind = ?1 AND parent_id = ?2 AND (?3 IS NULL OR name = ?3) AND (?4 IS NULL OR instr(name, ?4) > 0)";
  const page = database.prepare(`SELECT content ${matching} ORDER BY position DESC LIMIT ?5 OFFSET ?6`);
  const count = database.prepare(`SELECT count(*) AS total ${matching}`);
  return {
    add(parent, token, secretHash) {
      insert.run(token.id, parent.kind, parent.id, token.name, secretHash, JSON.stringify(token));
    },
    list({ parent, name, search, page: number, perPage }) {
      const which = [parent.kind, parent.id, name ?? null, search ?? null] as const;
      const rows = page.all(...which, perPage, (number - 1) * perPage);
      return { items: rows.map(toServiceToken), total: Number(count.get(...which)?.["total"]) };
    },
  };
}

function toServiceToken(row: Row): ServiceToken {
  return json<ServiceToken>(row, "content");
}
