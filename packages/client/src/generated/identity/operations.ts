// Generated from spec/identity.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Call } from "../../call.ts";
import type { CallDescription, OperationDescription } from "../../operation-description.ts";
import type { operations } from "./types.ts";

/** Users, accounts and zones */
export interface IdentityClient {
  /**
   * User Details
   *
   * `GET /user`
   *
   * Accepted permissions (one is enough): User Details Write, User Details Read
   */
  readonly userUserDetails: Call<operations["user-user-details"], 200>;

  /**
   * List Memberships
   *
   * `GET /memberships`
   *
   * Accepted permissions (one is enough): Memberships Write, Memberships Read
   */
  readonly userSAccountMembershipsListMemberships: Call<operations["user-s-account-memberships-list-memberships"], 200>;

  /**
   * List Accounts
   *
   * `GET /accounts`
   *
   * Accepted permissions (one is enough): Account Settings Write, Account Settings Read
   */
  readonly accountsListAccounts: Call<operations["accounts-list-accounts"], 200>;

  /**
   * Account Details
   *
   * `GET /accounts/{account_id}`
   *
   * Accepted permissions (one is enough): Account Settings Write, Account Settings Read
   */
  readonly accountsAccountDetails: Call<operations["accounts-account-details"], 200>;

  /**
   * List Zones
   *
   * `GET /zones`
   *
   * Accepted permissions (one is enough): Zone Write, Zone Read
   */
  readonly zonesGet: Call<operations["zones-get"], 200>;
}

/** What a call of `userUserDetails` needs. */
export const userUserDetailsOperation = {
  name: "userUserDetails",
  method: "GET",
  path: "/user",
  pathParameters: [],
  acceptedPermissions: ["User Details Write","User Details Read"],
  requestBody: null,
  answers: {"200":"envelope"},
} as const satisfies CallDescription;

/** What a call of `userSAccountMembershipsListMemberships` needs. */
export const userSAccountMembershipsListMembershipsOperation = {
  name: "userSAccountMembershipsListMemberships",
  method: "GET",
  path: "/memberships",
  pathParameters: [],
  acceptedPermissions: ["Memberships Write","Memberships Read"],
  requestBody: null,
  answers: {"200":"envelope"},
} as const satisfies CallDescription;

/** What a call of `accountsListAccounts` needs. */
export const accountsListAccountsOperation = {
  name: "accountsListAccounts",
  method: "GET",
  path: "/accounts",
  pathParameters: [],
  acceptedPermissions: ["Account Settings Write","Account Settings Read"],
  requestBody: null,
  answers: {"200":"envelope"},
} as const satisfies CallDescription;

/** What a call of `accountsAccountDetails` needs. */
export const accountsAccountDetailsOperation = {
  name: "accountsAccountDetails",
  method: "GET",
  path: "/accounts/{account_id}",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Account Settings Write","Account Settings Read"],
  requestBody: null,
  answers: {"200":"envelope"},
} as const satisfies CallDescription;

/** What a call of `zonesGet` needs. */
export const zonesGetOperation = {
  name: "zonesGet",
  method: "GET",
  path: "/zones",
  pathParameters: [],
  acceptedPermissions: ["Zone Write","Zone Read"],
  requestBody: null,
  answers: {"200":"envelope"},
} as const satisfies CallDescription;

/** The operations of spec/identity.yaml by id. */
export const operationsOfIdentity = /* @__PURE__ */ (() => ({
  "user-user-details": {
    ...userUserDetailsOperation,
    id: "user-user-details",
    document: "identity",
    summary: "User Details",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  },
  "user-s-account-memberships-list-memberships": {
    ...userSAccountMembershipsListMembershipsOperation,
    id: "user-s-account-memberships-list-memberships",
    document: "identity",
    summary: "List Memberships",
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
    ],
    security: [["api_token"],["api_email","api_key"]],
  },
  "accounts-list-accounts": {
    ...accountsListAccountsOperation,
    id: "accounts-list-accounts",
    document: "identity",
    summary: "List Accounts",
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
      {"name":"name","required":false},
    ],
    security: [["api_token"],["api_email","api_key"]],
  },
  "accounts-account-details": {
    ...accountsAccountDetailsOperation,
    id: "accounts-account-details",
    document: "identity",
    summary: "Account Details",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  },
  "zones-get": {
    ...zonesGetOperation,
    id: "zones-get",
    document: "identity",
    summary: "List Zones",
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
      {"name":"name","required":false},
      {"name":"account.id","required":false},
    ],
    security: [["api_token"],["api_email","api_key"]],
  },
} as const satisfies Readonly<Record<string, OperationDescription>>))();
