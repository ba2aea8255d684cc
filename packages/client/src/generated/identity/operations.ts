// Generated from spec/identity.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Call } from "../../call.ts";
import type { OperationDescription } from "../../operation-description.ts";
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

/** The operations of spec/identity.yaml by id. */
export const operationsOfIdentity = {
  "user-user-details": {
    id: "user-user-details",
    name: "userUserDetails",
    document: "identity",
    method: "GET",
    path: "/user",
    summary: "User Details",
    pathParameters: [],
    queryParameters: [],
    acceptedPermissions: ["User Details Write","User Details Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "user-s-account-memberships-list-memberships": {
    id: "user-s-account-memberships-list-memberships",
    name: "userSAccountMembershipsListMemberships",
    document: "identity",
    method: "GET",
    path: "/memberships",
    summary: "List Memberships",
    pathParameters: [],
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
    ],
    acceptedPermissions: ["Memberships Write","Memberships Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "accounts-list-accounts": {
    id: "accounts-list-accounts",
    name: "accountsListAccounts",
    document: "identity",
    method: "GET",
    path: "/accounts",
    summary: "List Accounts",
    pathParameters: [],
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
      {"name":"name","required":false},
    ],
    acceptedPermissions: ["Account Settings Write","Account Settings Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "accounts-account-details": {
    id: "accounts-account-details",
    name: "accountsAccountDetails",
    document: "identity",
    method: "GET",
    path: "/accounts/{account_id}",
    summary: "Account Details",
    pathParameters: [{"name":"account_id","type":"string"}],
    queryParameters: [],
    acceptedPermissions: ["Account Settings Write","Account Settings Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "zones-get": {
    id: "zones-get",
    name: "zonesGet",
    document: "identity",
    method: "GET",
    path: "/zones",
    summary: "List Zones",
    pathParameters: [],
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
      {"name":"name","required":false},
      {"name":"account.id","required":false},
    ],
    acceptedPermissions: ["Zone Write","Zone Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
} as const satisfies Readonly<Record<string, OperationDescription>>;
