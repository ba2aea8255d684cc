import type { DatabaseSync } from "node:sqlite";
import { text } from "./row.ts";

export interface User {
  readonly id: string;
  readonly email: string;
}
export interface Account {
  readonly id: string;
  readonly name: string;
}
export interface Zone {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
}

/** Users, accounts, zones, and which user belongs to which account. */
export interface IdentityStore {
  addUser(user: User, apiKeyHash: Uint8Array): void;
  addAccount(account: Account, memberIds: readonly string[]): void;
  addZone(zone: Zone): void;
  /** Whether anybody is stored yet. */
  isEmpty(): boolean;
  findUserByKey(email: string, apiKeyHash: Uint8Array): User | undefined;
  findAccount(id: string): Account | undefined;
  findZone(id: string): Zone | undefined;
  isMember(userId: string, accountId: string): boolean;
}

export function createIdentityStore(database: DatabaseSync): IdentityStore {
  const insertUser = database.prepare("INSERT INTO users VALUES (?, ?, ?)");
  const insertAccount = database.prepare("INSERT INTO accounts VALUES (?, ?)");
  const insertMember = database.prepare("INSERT INTO members VALUES (?, ?)");
  const insertZone = database.prepare("INSERT INTO zones VALUES (?, ?, ?)");
  const anyUser = database.prepare("SELECT 1 FROM users LIMIT 1");
  const userByKey = database.prepare("SELECT id, email FROM users WHERE email = ? AND api_key_hash = ?");
  const accountById = database.prepare("SELECT id, name FROM accounts WHERE id = ?");
  const zoneById = database.prepare("SELECT id, account_id, name FROM zones WHERE id = ?");
  const member = database.prepare("SELECT 1 FROM members WHERE user_id = ? AND account_id = ?");
  return {
    addUser(user, apiKeyHash) {
      insertUser.run(user.id, user.email, apiKeyHash);
    },
    addAccount(account, memberIds) {
      insertAccount.run(account.id, account.name);
      for (const memberId of memberIds) insertMember.run(memberId, account.id);
    },
    addZone(zone) {
      insertZone.run(zone.id, zone.accountId, zone.name);
    },
    isEmpty() {
      return anyUser.get() === undefined;
    },
    findUserByKey(email, apiKeyHash) {
      const row = userByKey.get(email, apiKeyHash);
      return row && { id: text(row, "id"), email: text(row, "email") };
    },
    findAccount(id) {
      const row = accountById.get(id);
      return row && { id: text(row, "id"), name: text(row, "name") };
    },
    findZone(id) {
      const row = zoneById.get(id);
      return row && { id: text(row, "id"), accountId: text(row, "account_id"), name: text(row, "name") };
    },
    isMember(userId, accountId) {
      return member.get(userId, accountId) !== undefined;
    },
  };
}
