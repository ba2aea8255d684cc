import type { DatabaseSync } from "node:sqlite";
import type { BuildToken } from "@cftokens/client";
import { offsetOf, type Page, type PageRequest } from "./page.ts";
import { json } from "./row.ts";
import { prepareOnUse } from "./prepare-on-use.ts";

/** The owner of a build token: a user registers it for the builds of an account. */
export interface BuildTokenOwner {
  readonly accountId: string;
  readonly userId: string;
}

/** Workers Builds tokens of accounts. Only a hash of the API token's value is stored. */
export interface BuildTokenStore {
  add(owner: BuildTokenOwner, token: BuildToken, secretHash: Uint8Array): void;
  list(accountId: string, page: PageRequest): Page<BuildToken>;
  /** Returns whether there was one to remove. */
  remove(owner: BuildTokenOwner, id: string): boolean;
}

export function createBuildTokenStore(database: DatabaseSync): BuildTokenStore {
  const insert = prepareOnUse(
    database,
    "INSERT INTO build_tokens (id, account_id, user_id, secret_hash, content) VALUES (?, ?, ?, ?, ?)",
  );
  const page = prepareOnUse(
    database,
    "SELECT content FROM build_tokens WHERE account_id = ? ORDER BY position DESC LIMIT ? OFFSET ?",
  );
  const count = prepareOnUse(database, "SELECT count(*) AS total FROM build_tokens WHERE account_id = ?");
  const remove = prepareOnUse(
    database,
    "DELETE FROM build_tokens WHERE account_id = ? AND user_id = ? AND id = ?",
  );
  return {
    add({ accountId, userId }, token, secretHash) {
      insert.run(token.build_token_uuid, accountId, userId, secretHash, JSON.stringify(token));
    },
    list(accountId, wanted) {
      const rows = page.all(accountId, wanted.perPage, offsetOf(wanted));
      return {
        items: rows.map((row) => json<BuildToken>(row, "content")),
        total: Number(count.get(accountId)?.["total"]),
      };
    },
    remove({ accountId, userId }, id) {
      return remove.run(accountId, userId, id).changes === 1;
    },
  };
}
