// Generated from spec/user-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import { operationFunction, type OperationFunction } from "../../operation-function.ts";
import type { UserTokensClient } from "./types.ts";
export { connect, connectTo } from "../../connect.ts";

/**
 * List Tokens
 *
 * `GET /user/tokens`
 *
 * Accepted permissions (one is enough): API Tokens Write, API Tokens Read
 */
export const userApiTokensListTokens: OperationFunction<UserTokensClient, "userApiTokensListTokens"> = /* @__PURE__ */ operationFunction({
  name: "userApiTokensListTokens",
  method: "GET",
  path: "/user/tokens",
  pathParameters: [],
  acceptedPermissions: ["API Tokens Write","API Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Create Token
 *
 * `POST /user/tokens`
 *
 * Accepted permissions (one is enough): API Tokens Write
 */
export const userApiTokensCreateToken: OperationFunction<UserTokensClient, "userApiTokensCreateToken"> = /* @__PURE__ */ operationFunction({
  name: "userApiTokensCreateToken",
  method: "POST",
  path: "/user/tokens",
  pathParameters: [],
  acceptedPermissions: ["API Tokens Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["value"],
  answers: {"200":"envelope"},
});

/**
 * Verify Token
 *
 * `GET /user/tokens/verify`
 */
export const userApiTokensVerifyToken: OperationFunction<UserTokensClient, "userApiTokensVerifyToken"> = /* @__PURE__ */ operationFunction({
  name: "userApiTokensVerifyToken",
  method: "GET",
  path: "/user/tokens/verify",
  pathParameters: [],
  acceptedPermissions: [],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * List Token Permission Groups
 *
 * `GET /user/tokens/permission_groups`
 *
 * Accepted permissions (one is enough): API Tokens Write, API Tokens Read
 */
export const permissionGroupsListPermissionGroups: OperationFunction<UserTokensClient, "permissionGroupsListPermissionGroups"> = /* @__PURE__ */ operationFunction({
  name: "permissionGroupsListPermissionGroups",
  method: "GET",
  path: "/user/tokens/permission_groups",
  pathParameters: [],
  acceptedPermissions: ["API Tokens Write","API Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Token Details
 *
 * `GET /user/tokens/{token_id}`
 *
 * Accepted permissions (one is enough): API Tokens Write, API Tokens Read
 */
export const userApiTokensTokenDetails: OperationFunction<UserTokensClient, "userApiTokensTokenDetails"> = /* @__PURE__ */ operationFunction({
  name: "userApiTokensTokenDetails",
  method: "GET",
  path: "/user/tokens/{token_id}",
  pathParameters: [{"name":"token_id","type":"string"}],
  acceptedPermissions: ["API Tokens Write","API Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Update Token
 *
 * `PUT /user/tokens/{token_id}`
 *
 * Accepted permissions (one is enough): API Tokens Write
 */
export const userApiTokensUpdateToken: OperationFunction<UserTokensClient, "userApiTokensUpdateToken"> = /* @__PURE__ */ operationFunction({
  name: "userApiTokensUpdateToken",
  method: "PUT",
  path: "/user/tokens/{token_id}",
  pathParameters: [{"name":"token_id","type":"string"}],
  acceptedPermissions: ["API Tokens Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["value"],
  answers: {"200":"envelope"},
});

/**
 * Delete Token
 *
 * `DELETE /user/tokens/{token_id}`
 *
 * Accepted permissions (one is enough): API Tokens Write
 */
export const userApiTokensDeleteToken: OperationFunction<UserTokensClient, "userApiTokensDeleteToken"> = /* @__PURE__ */ operationFunction({
  name: "userApiTokensDeleteToken",
  method: "DELETE",
  path: "/user/tokens/{token_id}",
  pathParameters: [{"name":"token_id","type":"string"}],
  acceptedPermissions: ["API Tokens Write"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Roll Token
 *
 * `PUT /user/tokens/{token_id}/value`
 *
 * Accepted permissions (one is enough): API Tokens Write
 */
export const userApiTokensRollToken: OperationFunction<UserTokensClient, "userApiTokensRollToken"> = /* @__PURE__ */ operationFunction({
  name: "userApiTokensRollToken",
  method: "PUT",
  path: "/user/tokens/{token_id}/value",
  pathParameters: [{"name":"token_id","type":"string"}],
  acceptedPermissions: ["API Tokens Write"],
  requestBody: {"required":false,"mediaType":"application/json"},
  secretMembers: ["value"],
  answers: {"200":"envelope"},
});
