// Generated from spec/user-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import { operationFunction, type OperationFunction } from "../../operation-function.ts";
import type { UserTokensClient } from "./operations.ts";
import {
  userApiTokensListTokensOperation,
  userApiTokensCreateTokenOperation,
  userApiTokensVerifyTokenOperation,
  permissionGroupsListPermissionGroupsOperation,
  userApiTokensTokenDetailsOperation,
  userApiTokensUpdateTokenOperation,
  userApiTokensDeleteTokenOperation,
  userApiTokensRollTokenOperation,
} from "./operations.ts";
export { connect, connectTo } from "../../connect.ts";

/**
 * List Tokens
 *
 * `GET /user/tokens`
 *
 * Accepted permissions (one is enough): API Tokens Write, API Tokens Read
 */
export const userApiTokensListTokens: OperationFunction<UserTokensClient, "userApiTokensListTokens"> = /* @__PURE__ */ operationFunction(userApiTokensListTokensOperation);

/**
 * Create Token
 *
 * `POST /user/tokens`
 *
 * Accepted permissions (one is enough): API Tokens Write
 */
export const userApiTokensCreateToken: OperationFunction<UserTokensClient, "userApiTokensCreateToken"> = /* @__PURE__ */ operationFunction(userApiTokensCreateTokenOperation);

/**
 * Verify Token
 *
 * `GET /user/tokens/verify`
 */
export const userApiTokensVerifyToken: OperationFunction<UserTokensClient, "userApiTokensVerifyToken"> = /* @__PURE__ */ operationFunction(userApiTokensVerifyTokenOperation);

/**
 * List Token Permission Groups
 *
 * `GET /user/tokens/permission_groups`
 *
 * Accepted permissions (one is enough): API Tokens Write, API Tokens Read
 */
export const permissionGroupsListPermissionGroups: OperationFunction<UserTokensClient, "permissionGroupsListPermissionGroups"> = /* @__PURE__ */ operationFunction(permissionGroupsListPermissionGroupsOperation);

/**
 * Token Details
 *
 * `GET /user/tokens/{token_id}`
 *
 * Accepted permissions (one is enough): API Tokens Write, API Tokens Read
 */
export const userApiTokensTokenDetails: OperationFunction<UserTokensClient, "userApiTokensTokenDetails"> = /* @__PURE__ */ operationFunction(userApiTokensTokenDetailsOperation);

/**
 * Update Token
 *
 * `PUT /user/tokens/{token_id}`
 *
 * Accepted permissions (one is enough): API Tokens Write
 */
export const userApiTokensUpdateToken: OperationFunction<UserTokensClient, "userApiTokensUpdateToken"> = /* @__PURE__ */ operationFunction(userApiTokensUpdateTokenOperation);

/**
 * Delete Token
 *
 * `DELETE /user/tokens/{token_id}`
 *
 * Accepted permissions (one is enough): API Tokens Write
 */
export const userApiTokensDeleteToken: OperationFunction<UserTokensClient, "userApiTokensDeleteToken"> = /* @__PURE__ */ operationFunction(userApiTokensDeleteTokenOperation);

/**
 * Roll Token
 *
 * `PUT /user/tokens/{token_id}/value`
 *
 * Accepted permissions (one is enough): API Tokens Write
 */
export const userApiTokensRollToken: OperationFunction<UserTokensClient, "userApiTokensRollToken"> = /* @__PURE__ */ operationFunction(userApiTokensRollTokenOperation);
