import type { DatabaseSync } from "node:sqlite";
import { prepareOnUse } from "./prepare-on-use.ts";

/** The SQL statements of the store of API tokens. */
export type ApiTokenStatements = ReturnType<typeof prepareApiTokenStatements>;

/** Prepares the SQL statements of the store of API tokens, in the order of its methods. */
export function prepareApiTokenStatements(database: DatabaseSync) {
  const prepare = (sql: string) => prepareOnUse(database, sql);
  const select = (rest: string) =>
    prepare(`SELECT id, owner_kind, owner_id, last_used_on, content FROM api_tokens WHERE ${rest}`);
  const ofOwner = "owner_kind = ? AND owner_id = ?";
  const named = "instr(lower(json_extract(content, '$.name')), lower(?)) > 0";
  const page = (where: string, direction: "ASC" | "DESC") =>
    select(`${where} ORDER BY position ${direction} LIMIT ? OFFSET ?`);
  return {
    insert: prepare(
      `INSERT INTO api_tokens (id, owner_kind, owner_id, value_hash, expires_at, last_used_on, content)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    byValueHash: select("value_hash = ?"),
    byId: select(`${ofOwner} AND id = ?`),
    replaceContent: prepare("UPDATE api_tokens SET expires_at = ?, expired = 0, content = ? WHERE id = ?"),
    replaceValue: prepare("UPDATE api_tokens SET value_hash = ?, content = ? WHERE id = ?"),
    remove: prepare("DELETE FROM api_tokens WHERE id = ?"),
    count: prepare(
      `SELECT coalesce(sum(total), 0) AS total FROM api_token_counts WHERE ${ofOwner} AND expired <= ?`,
    ),
    pages: {
      live: {
        asc: page(`${ofOwner} AND expired = 0`, "ASC"),
        desc: page(`${ofOwner} AND expired = 0`, "DESC"),
      },
      all: { asc: page(ofOwner, "ASC"), desc: page(ofOwner, "DESC") },
    },
    named: {
      asc: page(`${ofOwner} AND expired <= ? AND ${named}`, "ASC"),
      desc: page(`${ofOwner} AND expired <= ? AND ${named}`, "DESC"),
      count: prepare(
        `SELECT count(*) AS total FROM api_tokens WHERE ${ofOwner} AND expired <= ? AND ${named}`,
      ),
    },
    updateLastUsedOn: prepare("UPDATE api_tokens SET last_used_on = ? WHERE id = ?"),
    firstExpiry: prepare(
      `SELECT min(expires_at) AS moment FROM api_tokens
       WHERE ${ofOwner} AND expired = 0 AND expires_at IS NOT NULL`,
    ),
    lastExpiry: prepare(`SELECT max(expires_at) AS moment FROM api_tokens WHERE ${ofOwner} AND expired = 1`),
    markLive: prepare(
      `UPDATE api_tokens SET expired = 0 WHERE ${ofOwner} AND expired = 1 AND expires_at > ?`,
    ),
    markExpired: prepare(
      `UPDATE api_tokens SET expired = 1
       WHERE ${ofOwner} AND expired = 0 AND expires_at IS NOT NULL AND expires_at <= ?`,
    ),
  };
}
