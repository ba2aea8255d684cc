// Generated from spec/account-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import { operationFunction, type OperationFunction } from "../../operation-function.ts";
import type { AccountTokensClient } from "./types.ts";
export { connect, connectTo } from "../../connect.ts";

/**
 * List Tokens
 *
 * `GET /accounts/{account_id}/tokens`
 *
 * Accepted permissions (one is enough): Account API Tokens Write, Account API Tokens Read
 */
export const accountApiTokensListTokens: OperationFunction<AccountTokensClient, "accountApiTokensListTokens"> = /* @__PURE__ */ operationFunction({
  name: "accountApiTokensListTokens",
  method: "GET",
  path: "/accounts/{account_id}/tokens",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Account API Tokens Write","Account API Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Create Token
 *
 * `POST /accounts/{account_id}/tokens`
 *
 * Accepted permissions (one is enough): Account API Tokens Write
 */
export const accountApiTokensCreateToken: OperationFunction<AccountTokensClient, "accountApiTokensCreateToken"> = /* @__PURE__ */ operationFunction({
  name: "accountApiTokensCreateToken",
  method: "POST",
  path: "/accounts/{account_id}/tokens",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Account API Tokens Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["value"],
  answers: {"200":"envelope"},
});

/**
 * Verify Token
 *
 * `GET /accounts/{account_id}/tokens/verify`
 */
export const accountApiTokensVerifyToken: OperationFunction<AccountTokensClient, "accountApiTokensVerifyToken"> = /* @__PURE__ */ operationFunction({
  name: "accountApiTokensVerifyToken",
  method: "GET",
  path: "/accounts/{account_id}/tokens/verify",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: [],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * List Token Permission Groups
 *
 * `GET /accounts/{account_id}/tokens/permission_groups`
 *
 * Accepted permissions (one is enough): Account API Tokens Write, Account API Tokens Read
 */
export const accountApiTokensListPermissionGroups: OperationFunction<AccountTokensClient, "accountApiTokensListPermissionGroups"> = /* @__PURE__ */ operationFunction({
  name: "accountApiTokensListPermissionGroups",
  method: "GET",
  path: "/accounts/{account_id}/tokens/permission_groups",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Account API Tokens Write","Account API Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Token Details
 *
 * `GET /accounts/{account_id}/tokens/{token_id}`
 *
 * Accepted permissions (one is enough): Account API Tokens Write, Account API Tokens Read
 */
export const accountApiTokensTokenDetails: OperationFunction<AccountTokensClient, "accountApiTokensTokenDetails"> = /* @__PURE__ */ operationFunction({
  name: "accountApiTokensTokenDetails",
  method: "GET",
  path: "/accounts/{account_id}/tokens/{token_id}",
  pathParameters: [
    {"name":"account_id","type":"string"},
    {"name":"token_id","type":"string"},
  ],
  acceptedPermissions: ["Account API Tokens Write","Account API Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Update Token
 *
 * `PUT /accounts/{account_id}/tokens/{token_id}`
 *
 * Accepted permissions (one is enough): Account API Tokens Write
 */
export const accountApiTokensUpdateToken: OperationFunction<AccountTokensClient, "accountApiTokensUpdateToken"> = /* @__PURE__ */ operationFunction({
  name: "accountApiTokensUpdateToken",
  method: "PUT",
  path: "/accounts/{account_id}/tokens/{token_id}",
  pathParameters: [
    {"name":"account_id","type":"string"},
    {"name":"token_id","type":"string"},
  ],
  acceptedPermissions: ["Account API Tokens Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["value"],
  answers: {"200":"envelope"},
});

/**
 * Delete Token
 *
 * `DELETE /accounts/{account_id}/tokens/{token_id}`
 *
 * Accepted permissions (one is enough): Account API Tokens Write
 */
export const accountApiTokensDeleteToken: OperationFunction<AccountTokensClient, "accountApiTokensDeleteToken"> = /* @__PURE__ */ operationFunction({
  name: "accountApiTokensDeleteToken",
  method: "DELETE",
  path: "/accounts/{account_id}/tokens/{token_id}",
  pathParameters: [
    {"name":"account_id","type":"string"},
    {"name":"token_id","type":"string"},
  ],
  acceptedPermissions: ["Account API Tokens Write"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Roll Token
 *
 * `PUT /accounts/{account_id}/tokens/{token_id}/value`
 *
 * Accepted permissions (one is enough): Account API Tokens Write
 */
export const accountApiTokensRollToken: OperationFunction<AccountTokensClient, "accountApiTokensRollToken"> = /* @__PURE__ */ operationFunction({
  name: "accountApiTokensRollToken",
  method: "PUT",
  path: "/accounts/{account_id}/tokens/{token_id}/value",
  pathParameters: [
    {"name":"account_id","type":"string"},
    {"name":"token_id","type":"string"},
  ],
  acceptedPermissions: ["Account API Tokens Write"],
  requestBody: {"required":false,"mediaType":"application/json"},
  secretMembers: ["value"],
  answers: {"200":"envelope"},
});
