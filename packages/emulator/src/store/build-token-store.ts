import type { DatabaseSync } from "node:sqlite";
import type { BuildToken } from "@cftokens/client";
import type { Page, PageRequest } from "./page.ts";
import { json, type Row } from "./row.ts";

/** Workers Builds tokens of accounts. Of the API token's value only the hash is stored. */
export interface BuildTokenStore {
  add(accountId: string, token: BuildToken, secretHash: Uint8Array): void;
  list(accountId: string, page: PageRequest): Page<BuildToken>;
}

export function createBuildTokenStore(database: DatabaseSync): BuildTokenStore {
  const insert = database.prepare(
    "INSERT INTO build_tokens (id, account_id, secret_hash, content) VALUES (?, ?, ?, ?)",
  );
  const page = database.prepare(
    "SELECT content FROM build_tokens WHERE account_id = ? ORDER BY position DESC LIMIT ? OFFSET ?",
  );
  const count = database.prepare("SELECT count(*) AS total FROM build_tokens WHERE account_id = ?");
  return {
    add(accountId, token, secretHash) {
      insert.run(token.build_token_uuid, accountId, secretHash, JSON.stringify(token));
    },
    list(accountId, { page: number, perPage }) {
      const rows = page.all(accountId, perPage, (number - 1) * perPage);
      return { items: rows.map(toBuildToken), total: Number(count.get(accountId)?.["total"]) };
    },
  };
}

function toBuildToken(row: Row): BuildToken {
  return json<BuildToken>(row, "content");
}
