// Generated from spec/account-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import { operationFunction, type OperationFunction } from "../../operation-function.ts";
import type { AccountTokensClient } from "./operations.ts";
import {
  accountApiTokensListTokensOperation,
  accountApiTokensCreateTokenOperation,
  accountApiTokensVerifyTokenOperation,
  accountApiTokensListPermissionGroupsOperation,
  accountApiTokensTokenDetailsOperation,
  accountApiTokensUpdateTokenOperation,
  accountApiTokensDeleteTokenOperation,
  accountApiTokensRollTokenOperation,
} from "./operations.ts";
export { connect, connectTo } from "../../connect.ts";

/**
 * List Tokens
 *
 * `GET /accounts/{account_id}/tokens`
 *
 * Accepted permissions (one is enough): Account API Tokens Write, Account API Tokens Read
 */
export const accountApiTokensListTokens: OperationFunction<AccountTokensClient, "accountApiTokensListTokens"> = /* @__PURE__ */ operationFunction(accountApiTokensListTokensOperation);

/**
 * Create Token
 *
 * `POST /accounts/{account_id}/tokens`
 *
 * Accepted permissions (one is enough): Account API Tokens Write
 */
export const accountApiTokensCreateToken: OperationFunction<AccountTokensClient, "accountApiTokensCreateToken"> = /* @__PURE__ */ operationFunction(accountApiTokensCreateTokenOperation);

/**
 * Verify Token
 *
 * `GET /accounts/{account_id}/tokens/verify`
 */
export const accountApiTokensVerifyToken: OperationFunction<AccountTokensClient, "accountApiTokensVerifyToken"> = /* @__PURE__ */ operationFunction(accountApiTokensVerifyTokenOperation);

/**
 * List Token Permission Groups
 *
 * `GET /accounts/{account_id}/tokens/permission_groups`
 *
 * Accepted permissions (one is enough): Account API Tokens Write, Account API Tokens Read
 */
export const accountApiTokensListPermissionGroups: OperationFunction<AccountTokensClient, "accountApiTokensListPermissionGroups"> = /* @__PURE__ */ operationFunction(accountApiTokensListPermissionGroupsOperation);

/**
 * Token Details
 *
 * `GET /accounts/{account_id}/tokens/{token_id}`
 *
 * Accepted permissions (one is enough): Account API Tokens Write, Account API Tokens Read
 */
export const accountApiTokensTokenDetails: OperationFunction<AccountTokensClient, "accountApiTokensTokenDetails"> = /* @__PURE__ */ operationFunction(accountApiTokensTokenDetailsOperation);

/**
 * Update Token
 *
 * `PUT /accounts/{account_id}/tokens/{token_id}`
 *
 * Accepted permissions (one is enough): Account API Tokens Write
 */
export const accountApiTokensUpdateToken: OperationFunction<AccountTokensClient, "accountApiTokensUpdateToken"> = /* @__PURE__ */ operationFunction(accountApiTokensUpdateTokenOperation);

/**
 * Delete Token
 *
 * `DELETE /accounts/{account_id}/tokens/{token_id}`
 *
 * Accepted permissions (one is enough): Account API Tokens Write
 */
export const accountApiTokensDeleteToken: OperationFunction<AccountTokensClient, "accountApiTokensDeleteToken"> = /* @__PURE__ */ operationFunction(accountApiTokensDeleteTokenOperation);

/**
 * Roll Token
 *
 * `PUT /accounts/{account_id}/tokens/{token_id}/value`
 *
 * Accepted permissions (one is enough): Account API Tokens Write
 */
export const accountApiTokensRollToken: OperationFunction<AccountTokensClient, "accountApiTokensRollToken"> = /* @__PURE__ */ operationFunction(accountApiTokensRollTokenOperation);
