import type { DatabaseSync } from "node:sqlite";
import type { ServiceToken } from "@cftokens/client";
import { offsetOf, type Page, type PageRequest } from "./page.ts";
import { json, type Row } from "./row.ts";
import { prepareOnUse } from "./prepare-on-use.ts";

/** The account or zone that a service token belongs to. */
export interface ServiceTokenParent {
  readonly kind: "account" | "zone";
  readonly id: string;
}

export interface StoredServiceToken {
  readonly token: ServiceToken;
  /** What refers to the token in Access, so that it cannot be deleted. */
  readonly usedBy?: string;
}

export interface ServiceTokenList extends PageRequest {
  readonly parent: ServiceTokenParent;
  /** Only tokens with exactly this name. */
  readonly name?: string;
  /** Only tokens whose name contains this. */
  readonly search?: string;
}

/** A client id and secret that were presented to Access. */
export interface PresentedSecret {
  readonly clientId: string;
  readonly secretHash: Uint8Array;
}

/** The token of a presented pair, which has its current or its previous secret. */
export interface FoundSecret extends StoredServiceToken {
  readonly which: "current" | "previous";
}

/**
 * Access service tokens of accounts and zones. Only hashes of the current and the previous client
 * secret are stored.
 */
export interface ServiceTokenStore {
  add(parent: ServiceTokenParent, token: ServiceToken, secretHash: Uint8Array, usedBy?: string): void;
  find(parent: ServiceTokenParent, id: string): StoredServiceToken | undefined;
  findBySecret(presented: PresentedSecret): FoundSecret | undefined;
  replace(token: ServiceToken): void;
  /** Replaces a token and its secret; the current secret becomes the previous one. */
  rotate(token: ServiceToken, secretHash: Uint8Array): void;
  remove(id: string): void;
  list(list: ServiceTokenList): Page<StoredServiceToken>;
  count(parent: ServiceTokenParent): number;
}

export function createServiceTokenStore(database: DatabaseSync): ServiceTokenStore {
  const columns = "content, used_by";
  const insert = prepareOnUse(
    database,
    "INSERT INTO service_tokens (id, client_id, parent_kind, parent_id, name, secret_hash, used_by, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const byId = prepareOnUse(
    database,
    `SELECT ${columns} FROM service_tokens WHERE parent_kind = ? AND parent_id = ? AND id = ?`,
  );
  // Node 22 gives numbered parameters no value, so one that stands twice is given twice.
  const bySecret = prepareOnUse(
    database,
    `SELECT ${columns}, secret_hash = ? AS current FROM service_tokens WHERE client_id = ? AND (secret_hash = ? OR previous_secret_hash = ?)`,
  );
  const update = prepareOnUse(database, "UPDATE service_tokens SET name = ?, content = ? WHERE id = ?");
  const updateSecret = prepareOnUse(
    database,
    "UPDATE service_tokens SET content = ?, previous_secret_hash = secret_hash, secret_hash = ? WHERE id = ?",
  );
  const remove = prepareOnUse(database, "DELETE FROM service_tokens WHERE id = ?");
  const matching =
    "FROM service_tokens WHERE parent_kind = ? AND parent_id = ? AND (? IS NULL OR name = ?) AND (? IS NULL OR instr(name, ?) > 0)";
  const page = prepareOnUse(
    database,
    `SELECT ${columns} ${matching} ORDER BY position DESC LIMIT ? OFFSET ?`,
  );
  const count = prepareOnUse(database, `SELECT count(*) AS total ${matching}`);
  return {
    add(parent, token, secretHash, usedBy) {
      const { id, client_id, name } = token;
      const text = JSON.stringify(token);
      insert.run(id, client_id, parent.kind, parent.id, name, secretHash, usedBy ?? null, text);
    },
    find(parent, id) {
      const row = byId.get(parent.kind, parent.id, id);
      return row && toStored(row);
    },
    findBySecret({ clientId, secretHash }) {
      const row = bySecret.get(secretHash, clientId, secretHash, secretHash);
      return row && { ...toStored(row), which: row["current"] === 1 ? "current" : "previous" };
    },
    replace(token) {
      update.run(token.name, JSON.stringify(token), token.id);
    },
    rotate(token, secretHash) {
      updateSecret.run(JSON.stringify(token), secretHash, token.id);
    },
    remove(id) {
      remove.run(id);
    },
    list({ parent, name, search, ...wanted }) {
      const which = whichOf(parent, name, search);
      const rows = page.all(...which, wanted.perPage, offsetOf(wanted));
      return { items: rows.map(toStored), total: Number(count.get(...which)?.["total"]) };
    },
    count(parent) {
      return Number(count.get(...whichOf(parent))?.["total"]);
    },
  };
}

// The parameters of `matching`.
function whichOf(
  { kind, id }: ServiceTokenParent,
  name: string | null = null,
  search: string | null = null,
): readonly (string | null)[] {
  return [kind, id, name, name, search, search];
}

function toStored(row: Row): StoredServiceToken {
  const usedBy = row["used_by"];
  return {
    token: json<ServiceToken>(row, "content"),
    ...(typeof usedBy === "string" && { usedBy }),
  };
}
