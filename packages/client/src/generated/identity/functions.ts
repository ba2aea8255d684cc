// Generated from spec/identity.yaml. Do not edit: change the document and run `pnpm generate`.
import { operationFunction, type OperationFunction } from "../../operation-function.ts";
import type { IdentityClient } from "./operations.ts";
import {
  userUserDetailsOperation,
  userSAccountMembershipsListMembershipsOperation,
  accountsListAccountsOperation,
  accountsAccountDetailsOperation,
  zonesGetOperation,
} from "./operations.ts";
export { connect, connectTo } from "../../connect.ts";

/**
 * User Details
 *
 * `GET /user`
 *
 * Accepted permissions (one is enough): User Details Write, User Details Read
 */
export const userUserDetails: OperationFunction<IdentityClient, "userUserDetails"> = /* @__PURE__ */ operationFunction(userUserDetailsOperation);

/**
 * List Memberships
 *
 * `GET /memberships`
 *
 * Accepted permissions (one is enough): Memberships Write, Memberships Read
 */
export const userSAccountMembershipsListMemberships: OperationFunction<IdentityClient, "userSAccountMembershipsListMemberships"> = /* @__PURE__ */ operationFunction(userSAccountMembershipsListMembershipsOperation);

/**
 * List Accounts
 *
 * `GET /accounts`
 *
 * Accepted permissions (one is enough): Account Settings Write, Account Settings Read
 */
export const accountsListAccounts: OperationFunction<IdentityClient, "accountsListAccounts"> = /* @__PURE__ */ operationFunction(accountsListAccountsOperation);

/**
 * Account Details
 *
 * `GET /accounts/{account_id}`
 *
 * Accepted permissions (one is enough): Account Settings Write, Account Settings Read
 */
export const accountsAccountDetails: OperationFunction<IdentityClient, "accountsAccountDetails"> = /* @__PURE__ */ operationFunction(accountsAccountDetailsOperation);

/**
 * List Zones
 *
 * `GET /zones`
 *
 * Accepted permissions (one is enough): Zone Write, Zone Read
 */
export const zonesGet: OperationFunction<IdentityClient, "zonesGet"> = /* @__PURE__ */ operationFunction(zonesGetOperation);
