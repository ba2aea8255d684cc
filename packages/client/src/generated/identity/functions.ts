// Generated from spec/identity.yaml. Do not edit: change the document and run `pnpm generate`.
import { operationFunction, type OperationFunction } from "../../operation-function.ts";
import type { IdentityClient } from "./types.ts";
export { connect, connectTo } from "../../connect.ts";

/**
 * User Details
 *
 * `GET /user`
 *
 * Accepted permissions (one is enough): User Details Write, User Details Read
 */
export const userUserDetails: OperationFunction<IdentityClient, "userUserDetails"> = /* @__PURE__ */ operationFunction({
  name: "userUserDetails",
  method: "GET",
  path: "/user",
  pathParameters: [],
  acceptedPermissions: ["User Details Write","User Details Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * List Memberships
 *
 * `GET /memberships`
 *
 * Accepted permissions (one is enough): Memberships Write, Memberships Read
 */
export const userSAccountMembershipsListMemberships: OperationFunction<IdentityClient, "userSAccountMembershipsListMemberships"> = /* @__PURE__ */ operationFunction({
  name: "userSAccountMembershipsListMemberships",
  method: "GET",
  path: "/memberships",
  pathParameters: [],
  acceptedPermissions: ["Memberships Write","Memberships Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * List Accounts
 *
 * `GET /accounts`
 *
 * Accepted permissions (one is enough): Account Settings Write, Account Settings Read
 */
export const accountsListAccounts: OperationFunction<IdentityClient, "accountsListAccounts"> = /* @__PURE__ */ operationFunction({
  name: "accountsListAccounts",
  method: "GET",
  path: "/accounts",
  pathParameters: [],
  acceptedPermissions: ["Account Settings Write","Account Settings Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Account Details
 *
 * `GET /accounts/{account_id}`
 *
 * Accepted permissions (one is enough): Account Settings Write, Account Settings Read
 */
export const accountsAccountDetails: OperationFunction<IdentityClient, "accountsAccountDetails"> = /* @__PURE__ */ operationFunction({
  name: "accountsAccountDetails",
  method: "GET",
  path: "/accounts/{account_id}",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Account Settings Write","Account Settings Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * List Zones
 *
 * `GET /zones`
 *
 * Accepted permissions (one is enough): Zone Write, Zone Read
 */
export const zonesGet: OperationFunction<IdentityClient, "zonesGet"> = /* @__PURE__ */ operationFunction({
  name: "zonesGet",
  method: "GET",
  path: "/zones",
  pathParameters: [],
  acceptedPermissions: ["Zone Write","Zone Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});
