// Generated from spec/identity.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Call } from "../../call.ts";
import { describeOperation } from "../../describe-operation.ts";
import type { NamedCall, NamedOperation } from "../../operation-description.ts";
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

/** The types of the operations by id. */
export type IdentityOperations = {
  readonly "user-user-details": NamedOperation<"userUserDetails", "identity">;
  readonly "user-s-account-memberships-list-memberships": NamedOperation<"userSAccountMembershipsListMemberships", "identity">;
  readonly "accounts-list-accounts": NamedOperation<"accountsListAccounts", "identity">;
  readonly "accounts-account-details": NamedOperation<"accountsAccountDetails", "identity">;
  readonly "zones-get": NamedOperation<"zonesGet", "identity">;
};

/** What a call of `userUserDetails` needs. */
export const userUserDetailsOperation: NamedCall<"userUserDetails"> = {
  name: "userUserDetails",
  method: "GET",
  path: "/user",
  pathParameters: [],
  acceptedPermissions: ["User Details Write","User Details Read"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `userSAccountMembershipsListMemberships` needs. */
export const userSAccountMembershipsListMembershipsOperation: NamedCall<"userSAccountMembershipsListMemberships"> = {
  name: "userSAccountMembershipsListMemberships",
  method: "GET",
  path: "/memberships",
  pathParameters: [],
  acceptedPermissions: ["Memberships Write","Memberships Read"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `accountsListAccounts` needs. */
export const accountsListAccountsOperation: NamedCall<"accountsListAccounts"> = {
  name: "accountsListAccounts",
  method: "GET",
  path: "/accounts",
  pathParameters: [],
  acceptedPermissions: ["Account Settings Write","Account Settings Read"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `accountsAccountDetails` needs. */
export const accountsAccountDetailsOperation: NamedCall<"accountsAccountDetails"> = {
  name: "accountsAccountDetails",
  method: "GET",
  path: "/accounts/{account_id}",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Account Settings Write","Account Settings Read"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `zonesGet` needs. */
export const zonesGetOperation: NamedCall<"zonesGet"> = {
  name: "zonesGet",
  method: "GET",
  path: "/zones",
  pathParameters: [],
  acceptedPermissions: ["Zone Write","Zone Read"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** The operations of spec/identity.yaml by id. */
export const operationsOfIdentity: IdentityOperations = /* @__PURE__ */ (() => ({
  "user-user-details": describeOperation(userUserDetailsOperation, {
    id: "user-user-details",
    document: "identity",
    summary: "User Details",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "user-s-account-memberships-list-memberships": describeOperation(userSAccountMembershipsListMembershipsOperation, {
    id: "user-s-account-memberships-list-memberships",
    document: "identity",
    summary: "List Memberships",
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
    ],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "accounts-list-accounts": describeOperation(accountsListAccountsOperation, {
    id: "accounts-list-accounts",
    document: "identity",
    summary: "List Accounts",
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
      {"name":"name","required":false},
    ],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "accounts-account-details": describeOperation(accountsAccountDetailsOperation, {
    id: "accounts-account-details",
    document: "identity",
    summary: "Account Details",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "zones-get": describeOperation(zonesGetOperation, {
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
  }),
}))();
