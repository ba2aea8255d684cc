import type { DatabaseSync } from "node:sqlite";
import { text, type Row } from "./row.ts";
import { createMemory, type Sized } from "../values/memory.ts";
import { prepareOnUse } from "./prepare-on-use.ts";

export interface User {
  readonly id: string;
  readonly email: string;
  /** RFC 3339. */
  readonly createdOn: string;
}
export interface Account {
  readonly id: string;
  readonly name: string;
  /** RFC 3339. */
  readonly createdOn: string;
}
export interface Zone {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
}

/** An account, as one of its members sees it. */
export interface MemberAccount extends Account {
  readonly membershipId: string;
}

/** Users, accounts, zones, and the members of accounts. */
export interface IdentityStore {
  addUser(user: User, apiKeyHash: Uint8Array): void;
  addAccount(account: Account): void;
  addMember(userId: string, accountId: string, membershipId: string): void;
  addZone(zone: Zone): void;
  /** The first user, account and zone that were stored. */
  first(): { readonly user?: User; readonly account?: Account; readonly zone?: Zone };
  /** Whether no user is stored. */
  isEmpty(): boolean;
  findUser(id: string): User | undefined;
  findUserByKey(email: string, apiKeyHash: Uint8Array): User | undefined;
  findAccount(id: string): Account | undefined;
  findZone(id: string): Zone | undefined;
  isMember(userId: string, accountId: string): boolean;
  accountsOf(userId: string): readonly MemberAccount[];
  zonesOf(accountId: string): readonly Zone[];
  /** Clears the cache, after the tables were changed from outside. */
  forget(): void;
}

export function createIdentityStore(database: DatabaseSync): IdentityStore {
  const insertUser = prepareOnUse(database, "INSERT INTO users VALUES (?, ?, ?, ?)");
  const insertAccount = prepareOnUse(database, "INSERT INTO accounts VALUES (?, ?, ?)");
  const insertMember = prepareOnUse(database, "INSERT INTO members VALUES (?, ?, ?)");
  const insertZone = prepareOnUse(database, "INSERT INTO zones VALUES (?, ?, ?)");
  const firstUser = prepareOnUse(database, "SELECT * FROM users ORDER BY rowid LIMIT 1");
  const firstAccount = prepareOnUse(database, "SELECT * FROM accounts ORDER BY rowid LIMIT 1");
  const firstZone = prepareOnUse(database, "SELECT * FROM zones ORDER BY rowid LIMIT 1");
  const userById = prepareOnUse(database, "SELECT * FROM users WHERE id = ?");
  const userByKey = prepareOnUse(database, "SELECT * FROM users WHERE email = ? AND api_key_hash = ?");
  const accountById = prepareOnUse(database, "SELECT * FROM accounts WHERE id = ?");
  const zoneById = prepareOnUse(database, "SELECT * FROM zones WHERE id = ?");
  const member = prepareOnUse(database, "SELECT 1 FROM members WHERE user_id = ? AND account_id = ?");
  const accountsOfUser = prepareOnUse(
    database,
    "SELECT accounts.*, members.id AS membership_id FROM accounts JOIN members ON members.account_id = accounts.id WHERE members.user_id = ? ORDER BY accounts.name",
  );
  const zonesOfAccount = prepareOnUse(database, "SELECT * FROM zones WHERE account_id = ? ORDER BY name");
  const accounts = createMemory<Account | undefined>();
  const zones = createMemory<Zone | undefined>();
  const members = createMemory<boolean>();
  const forget = () => {
    accounts.clear();
    zones.clear();
    members.clear();
  };
  return {
    addUser({ id, email, createdOn }, apiKeyHash) {
      insertUser.run(id, email, apiKeyHash, createdOn);
    },
    addAccount({ id, name, createdOn }) {
      forget();
      insertAccount.run(id, name, createdOn);
    },
    addMember(userId, accountId, membershipId) {
      forget();
      insertMember.run(userId, accountId, membershipId);
    },
    addZone({ id, accountId, name }) {
      forget();
      insertZone.run(id, accountId, name);
    },
    first: () => ({
      user: found(firstUser.get(), toUser),
      account: found(firstAccount.get(), toAccount),
      zone: found(firstZone.get(), toZone),
    }),
    isEmpty: () => firstUser.get() === undefined,
    findUser: (id) => found(userById.get(id), toUser),
    findUserByKey: (email, apiKeyHash) => found(userByKey.get(email, apiKeyHash), toUser),
    findAccount: (id) => accounts.remember(id, () => sized(found(accountById.get(id), toAccount))),
    findZone: (id) => zones.remember(id, () => sized(found(zoneById.get(id), toZone))),
    isMember: (userId, accountId) =>
      members.remember(`${userId} ${accountId}`, () => ({
        value: member.get(userId, accountId) !== undefined,
        size: 0,
      })),
    accountsOf: (userId) =>
      accountsOfUser
        .all(userId)
        .map((row) => ({ ...toAccount(row), membershipId: text(row, "membership_id") })),
    zonesOf: (accountId) => zonesOfAccount.all(accountId).map(toZone),
    forget,
  };
}

function found<Item>(row: Row | undefined, read: (row: Row) => Item): Item | undefined {
  return row && read(row);
}

function sized<Item extends { readonly name: string } | undefined>(value: Item): Sized<Item> {
  return { value, size: value?.name.length ?? 0 };
}

function toUser(row: Row): User {
  return { id: text(row, "id"), email: text(row, "email"), createdOn: text(row, "created_on") };
}

function toAccount(row: Row): Account {
  return { id: text(row, "id"), name: text(row, "name"), createdOn: text(row, "created_on") };
}

function toZone(row: Row): Zone {
  return { id: text(row, "id"), accountId: text(row, "account_id"), name: text(row, "name") };
}
