// Generated from spec/user-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Call } from "../../call.ts";
import { describeOperation } from "../../describe-operation.ts";
import type { NamedCall, NamedOperation } from "../../operation-description.ts";
import type { operations } from "./types.ts";

/** User API tokens */
export interface UserTokensClient {
  /**
   * List Tokens
   *
   * `GET /user/tokens`
   *
   * Accepted permissions (one is enough): API Tokens Write, API Tokens Read
   */
  readonly userApiTokensListTokens: Call<operations["user-api-tokens-list-tokens"], 200>;

  /**
   * Create Token
   *
   * `POST /user/tokens`
   *
   * Accepted permissions (one is enough): API Tokens Write
   */
  readonly userApiTokensCreateToken: Call<operations["user-api-tokens-create-token"], 200>;

  /**
   * Verify Token
   *
   * `GET /user/tokens/verify`
   */
  readonly userApiTokensVerifyToken: Call<operations["user-api-tokens-verify-token"], 200>;

  /**
   * List Token Permission Groups
   *
   * `GET /user/tokens/permission_groups`
   *
   * Accepted permissions (one is enough): API Tokens Write, API Tokens Read
   */
  readonly permissionGroupsListPermissionGroups: Call<operations["permission-groups-list-permission-groups"], 200>;

  /**
   * Token Details
   *
   * `GET /user/tokens/{token_id}`
   *
   * Accepted permissions (one is enough): API Tokens Write, API Tokens Read
   */
  readonly userApiTokensTokenDetails: Call<operations["user-api-tokens-token-details"], 200>;

  /**
   * Update Token
   *
   * `PUT /user/tokens/{token_id}`
   *
   * Accepted permissions (one is enough): API Tokens Write
   */
  readonly userApiTokensUpdateToken: Call<operations["user-api-tokens-update-token"], 200>;

  /**
   * Delete Token
   *
   * `DELETE /user/tokens/{token_id}`
   *
   * Accepted permissions (one is enough): API Tokens Write
   */
  readonly userApiTokensDeleteToken: Call<operations["user-api-tokens-delete-token"], 200>;

  /**
   * Roll Token
   *
   * `PUT /user/tokens/{token_id}/value`
   *
   * Accepted permissions (one is enough): API Tokens Write
   */
  readonly userApiTokensRollToken: Call<operations["user-api-tokens-roll-token"], 200>;
}

/** The types of the operations by id. */
export type UserTokensOperations = {
  readonly "user-api-tokens-list-tokens": NamedOperation<"userApiTokensListTokens", "user-tokens">;
  readonly "user-api-tokens-create-token": NamedOperation<"userApiTokensCreateToken", "user-tokens">;
  readonly "user-api-tokens-verify-token": NamedOperation<"userApiTokensVerifyToken", "user-tokens">;
  readonly "permission-groups-list-permission-groups": NamedOperation<"permissionGroupsListPermissionGroups", "user-tokens">;
  readonly "user-api-tokens-token-details": NamedOperation<"userApiTokensTokenDetails", "user-tokens">;
  readonly "user-api-tokens-update-token": NamedOperation<"userApiTokensUpdateToken", "user-tokens">;
  readonly "user-api-tokens-delete-token": NamedOperation<"userApiTokensDeleteToken", "user-tokens">;
  readonly "user-api-tokens-roll-token": NamedOperation<"userApiTokensRollToken", "user-tokens">;
};

/** What a call of `userApiTokensListTokens` needs. */
export const userApiTokensListTokensOperation: NamedCall<"userApiTokensListTokens"> = {
  name: "userApiTokensListTokens",
  method: "GET",
  path: "/user/tokens",
  pathParameters: [],
  acceptedPermissions: ["API Tokens Write","API Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `userApiTokensCreateToken` needs. */
export const userApiTokensCreateTokenOperation: NamedCall<"userApiTokensCreateToken"> = {
  name: "userApiTokensCreateToken",
  method: "POST",
  path: "/user/tokens",
  pathParameters: [],
  acceptedPermissions: ["API Tokens Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["value"],
  answers: {"200":"envelope"},
};

/** What a call of `userApiTokensVerifyToken` needs. */
export const userApiTokensVerifyTokenOperation: NamedCall<"userApiTokensVerifyToken"> = {
  name: "userApiTokensVerifyToken",
  method: "GET",
  path: "/user/tokens/verify",
  pathParameters: [],
  acceptedPermissions: [],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `permissionGroupsListPermissionGroups` needs. */
export const permissionGroupsListPermissionGroupsOperation: NamedCall<"permissionGroupsListPermissionGroups"> = {
  name: "permissionGroupsListPermissionGroups",
  method: "GET",
  path: "/user/tokens/permission_groups",
  pathParameters: [],
  acceptedPermissions: ["API Tokens Write","API Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `userApiTokensTokenDetails` needs. */
export const userApiTokensTokenDetailsOperation: NamedCall<"userApiTokensTokenDetails"> = {
  name: "userApiTokensTokenDetails",
  method: "GET",
  path: "/user/tokens/{token_id}",
  pathParameters: [{"name":"token_id","type":"string"}],
  acceptedPermissions: ["API Tokens Write","API Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `userApiTokensUpdateToken` needs. */
export const userApiTokensUpdateTokenOperation: NamedCall<"userApiTokensUpdateToken"> = {
  name: "userApiTokensUpdateToken",
  method: "PUT",
  path: "/user/tokens/{token_id}",
  pathParameters: [{"name":"token_id","type":"string"}],
  acceptedPermissions: ["API Tokens Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["value"],
  answers: {"200":"envelope"},
};

/** What a call of `userApiTokensDeleteToken` needs. */
export const userApiTokensDeleteTokenOperation: NamedCall<"userApiTokensDeleteToken"> = {
  name: "userApiTokensDeleteToken",
  method: "DELETE",
  path: "/user/tokens/{token_id}",
  pathParameters: [{"name":"token_id","type":"string"}],
  acceptedPermissions: ["API Tokens Write"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `userApiTokensRollToken` needs. */
export const userApiTokensRollTokenOperation: NamedCall<"userApiTokensRollToken"> = {
  name: "userApiTokensRollToken",
  method: "PUT",
  path: "/user/tokens/{token_id}/value",
  pathParameters: [{"name":"token_id","type":"string"}],
  acceptedPermissions: ["API Tokens Write"],
  requestBody: {"required":false,"mediaType":"application/json"},
  secretMembers: ["value"],
  answers: {"200":"envelope"},
};

/** The operations of spec/user-tokens.yaml by id. */
export const operationsOfUserTokens: UserTokensOperations = /* @__PURE__ */ (() => ({
  "user-api-tokens-list-tokens": describeOperation(userApiTokensListTokensOperation, {
    id: "user-api-tokens-list-tokens",
    document: "user-tokens",
    summary: "List Tokens",
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
      {"name":"direction","required":false},
      {"name":"include_expired","required":false},
      {"name":"name","required":false},
    ],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "user-api-tokens-create-token": describeOperation(userApiTokensCreateTokenOperation, {
    id: "user-api-tokens-create-token",
    document: "user-tokens",
    summary: "Create Token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "user-api-tokens-verify-token": describeOperation(userApiTokensVerifyTokenOperation, {
    id: "user-api-tokens-verify-token",
    document: "user-tokens",
    summary: "Verify Token",
    queryParameters: [],
    security: [["api_token"]],
  }),
  "permission-groups-list-permission-groups": describeOperation(permissionGroupsListPermissionGroupsOperation, {
    id: "permission-groups-list-permission-groups",
    document: "user-tokens",
    summary: "List Token Permission Groups",
    queryParameters: [
      {"name":"name","required":false},
      {"name":"scope","required":false},
    ],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "user-api-tokens-token-details": describeOperation(userApiTokensTokenDetailsOperation, {
    id: "user-api-tokens-token-details",
    document: "user-tokens",
    summary: "Token Details",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "user-api-tokens-update-token": describeOperation(userApiTokensUpdateTokenOperation, {
    id: "user-api-tokens-update-token",
    document: "user-tokens",
    summary: "Update Token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "user-api-tokens-delete-token": describeOperation(userApiTokensDeleteTokenOperation, {
    id: "user-api-tokens-delete-token",
    document: "user-tokens",
    summary: "Delete Token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "user-api-tokens-roll-token": describeOperation(userApiTokensRollTokenOperation, {
    id: "user-api-tokens-roll-token",
    document: "user-tokens",
    summary: "Roll Token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
}))();
