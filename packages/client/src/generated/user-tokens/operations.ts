// Generated from spec/user-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Call } from "../../call.ts";
import type { OperationDescription } from "../../operation-description.ts";
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

/** The operations of spec/user-tokens.yaml by id. */
export const operationsOfUserTokens = {
  "user-api-tokens-list-tokens": {
    id: "user-api-tokens-list-tokens",
    name: "userApiTokensListTokens",
    document: "user-tokens",
    method: "GET",
    path: "/user/tokens",
    summary: "List Tokens",
    pathParameters: [],
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
      {"name":"direction","required":false},
      {"name":"include_expired","required":false},
      {"name":"name","required":false},
    ],
    acceptedPermissions: ["API Tokens Write","API Tokens Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "user-api-tokens-create-token": {
    id: "user-api-tokens-create-token",
    name: "userApiTokensCreateToken",
    document: "user-tokens",
    method: "POST",
    path: "/user/tokens",
    summary: "Create Token",
    pathParameters: [],
    queryParameters: [],
    acceptedPermissions: ["API Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: {"required":true,"mediaType":"application/json"},
    answers: {"200":"envelope"},
  },
  "user-api-tokens-verify-token": {
    id: "user-api-tokens-verify-token",
    name: "userApiTokensVerifyToken",
    document: "user-tokens",
    method: "GET",
    path: "/user/tokens/verify",
    summary: "Verify Token",
    pathParameters: [],
    queryParameters: [],
    acceptedPermissions: [],
    security: [["api_token"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "permission-groups-list-permission-groups": {
    id: "permission-groups-list-permission-groups",
    name: "permissionGroupsListPermissionGroups",
    document: "user-tokens",
    method: "GET",
    path: "/user/tokens/permission_groups",
    summary: "List Token Permission Groups",
    pathParameters: [],
    queryParameters: [
      {"name":"name","required":false},
      {"name":"scope","required":false},
    ],
    acceptedPermissions: ["API Tokens Write","API Tokens Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "user-api-tokens-token-details": {
    id: "user-api-tokens-token-details",
    name: "userApiTokensTokenDetails",
    document: "user-tokens",
    method: "GET",
    path: "/user/tokens/{token_id}",
    summary: "Token Details",
    pathParameters: [{"name":"token_id","type":"string"}],
    queryParameters: [],
    acceptedPermissions: ["API Tokens Write","API Tokens Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "user-api-tokens-update-token": {
    id: "user-api-tokens-update-token",
    name: "userApiTokensUpdateToken",
    document: "user-tokens",
    method: "PUT",
    path: "/user/tokens/{token_id}",
    summary: "Update Token",
    pathParameters: [{"name":"token_id","type":"string"}],
    queryParameters: [],
    acceptedPermissions: ["API Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: {"required":true,"mediaType":"application/json"},
    answers: {"200":"envelope"},
  },
  "user-api-tokens-delete-token": {
    id: "user-api-tokens-delete-token",
    name: "userApiTokensDeleteToken",
    document: "user-tokens",
    method: "DELETE",
    path: "/user/tokens/{token_id}",
    summary: "Delete Token",
    pathParameters: [{"name":"token_id","type":"string"}],
    queryParameters: [],
    acceptedPermissions: ["API Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "user-api-tokens-roll-token": {
    id: "user-api-tokens-roll-token",
    name: "userApiTokensRollToken",
    document: "user-tokens",
    method: "PUT",
    path: "/user/tokens/{token_id}/value",
    summary: "Roll Token",
    pathParameters: [{"name":"token_id","type":"string"}],
    queryParameters: [],
    acceptedPermissions: ["API Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: {"required":false,"mediaType":"application/json"},
    answers: {"200":"envelope"},
  },
} as const satisfies Readonly<Record<string, OperationDescription>>;
