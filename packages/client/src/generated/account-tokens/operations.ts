// Generated from spec/account-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Call } from "../../call.ts";
import type { OperationDescription } from "../../operation-description.ts";
import type { operations } from "./types.ts";

/** Account-owned API tokens */
export interface AccountTokensClient {
  /**
   * List Tokens
   *
   * `GET /accounts/{account_id}/tokens`
   *
   * Accepted permissions (one is enough): Account API Tokens Write, Account API Tokens Read
   */
  readonly accountApiTokensListTokens: Call<operations["account-api-tokens-list-tokens"], 200>;

  /**
   * Create Token
   *
   * `POST /accounts/{account_id}/tokens`
   *
   * Accepted permissions (one is enough): Account API Tokens Write
   */
  readonly accountApiTokensCreateToken: Call<operations["account-api-tokens-create-token"], 200>;

  /**
   * Verify Token
   *
   * `GET /accounts/{account_id}/tokens/verify`
   */
  readonly accountApiTokensVerifyToken: Call<operations["account-api-tokens-verify-token"], 200>;

  /**
   * List Token Permission Groups
   *
   * `GET /accounts/{account_id}/tokens/permission_groups`
   *
   * Accepted permissions (one is enough): Account API Tokens Write, Account API Tokens Read
   */
  readonly accountApiTokensListPermissionGroups: Call<operations["account-api-tokens-list-permission-groups"], 200>;

  /**
   * Token Details
   *
   * `GET /accounts/{account_id}/tokens/{token_id}`
   *
   * Accepted permissions (one is enough): Account API Tokens Write, Account API Tokens Read
   */
  readonly accountApiTokensTokenDetails: Call<operations["account-api-tokens-token-details"], 200>;

  /**
   * Update Token
   *
   * `PUT /accounts/{account_id}/tokens/{token_id}`
   *
   * Accepted permissions (one is enough): Account API Tokens Write
   */
  readonly accountApiTokensUpdateToken: Call<operations["account-api-tokens-update-token"], 200>;

  /**
   * Delete Token
   *
   * `DELETE /accounts/{account_id}/tokens/{token_id}`
   *
   * Accepted permissions (one is enough): Account API Tokens Write
   */
  readonly accountApiTokensDeleteToken: Call<operations["account-api-tokens-delete-token"], 200>;

  /**
   * Roll Token
   *
   * `PUT /accounts/{account_id}/tokens/{token_id}/value`
   *
   * Accepted permissions (one is enough): Account API Tokens Write
   */
  readonly accountApiTokensRollToken: Call<operations["account-api-tokens-roll-token"], 200>;
}

/** The operations of spec/account-tokens.yaml by id. */
export const operationsOfAccountTokens = {
  "account-api-tokens-list-tokens": {
    id: "account-api-tokens-list-tokens",
    name: "accountApiTokensListTokens",
    document: "account-tokens",
    method: "GET",
    path: "/accounts/{account_id}/tokens",
    summary: "List Tokens",
    pathParameters: [{"name":"account_id","type":"string"}],
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
      {"name":"direction","required":false},
      {"name":"include_expired","required":false},
      {"name":"name","required":false},
    ],
    acceptedPermissions: ["Account API Tokens Write","Account API Tokens Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "account-api-tokens-create-token": {
    id: "account-api-tokens-create-token",
    name: "accountApiTokensCreateToken",
    document: "account-tokens",
    method: "POST",
    path: "/accounts/{account_id}/tokens",
    summary: "Create Token",
    pathParameters: [{"name":"account_id","type":"string"}],
    queryParameters: [],
    acceptedPermissions: ["Account API Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: {"required":true,"mediaType":"application/json"},
    answers: {"200":"envelope"},
  },
  "account-api-tokens-verify-token": {
    id: "account-api-tokens-verify-token",
    name: "accountApiTokensVerifyToken",
    document: "account-tokens",
    method: "GET",
    path: "/accounts/{account_id}/tokens/verify",
    summary: "Verify Token",
    pathParameters: [{"name":"account_id","type":"string"}],
    queryParameters: [],
    acceptedPermissions: [],
    security: [["api_token"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "account-api-tokens-list-permission-groups": {
    id: "account-api-tokens-list-permission-groups",
    name: "accountApiTokensListPermissionGroups",
    document: "account-tokens",
    method: "GET",
    path: "/accounts/{account_id}/tokens/permission_groups",
    summary: "List Token Permission Groups",
    pathParameters: [{"name":"account_id","type":"string"}],
    queryParameters: [
      {"name":"name","required":false},
      {"name":"scope","required":false},
    ],
    acceptedPermissions: ["Account API Tokens Write","Account API Tokens Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "account-api-tokens-token-details": {
    id: "account-api-tokens-token-details",
    name: "accountApiTokensTokenDetails",
    document: "account-tokens",
    method: "GET",
    path: "/accounts/{account_id}/tokens/{token_id}",
    summary: "Token Details",
    pathParameters: [
      {"name":"account_id","type":"string"},
      {"name":"token_id","type":"string"},
    ],
    queryParameters: [],
    acceptedPermissions: ["Account API Tokens Write","Account API Tokens Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "account-api-tokens-update-token": {
    id: "account-api-tokens-update-token",
    name: "accountApiTokensUpdateToken",
    document: "account-tokens",
    method: "PUT",
    path: "/accounts/{account_id}/tokens/{token_id}",
    summary: "Update Token",
    pathParameters: [
      {"name":"account_id","type":"string"},
      {"name":"token_id","type":"string"},
    ],
    queryParameters: [],
    acceptedPermissions: ["Account API Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: {"required":true,"mediaType":"application/json"},
    answers: {"200":"envelope"},
  },
  "account-api-tokens-delete-token": {
    id: "account-api-tokens-delete-token",
    name: "accountApiTokensDeleteToken",
    document: "account-tokens",
    method: "DELETE",
    path: "/accounts/{account_id}/tokens/{token_id}",
    summary: "Delete Token",
    pathParameters: [
      {"name":"account_id","type":"string"},
      {"name":"token_id","type":"string"},
    ],
    queryParameters: [],
    acceptedPermissions: ["Account API Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "account-api-tokens-roll-token": {
    id: "account-api-tokens-roll-token",
    name: "accountApiTokensRollToken",
    document: "account-tokens",
    method: "PUT",
    path: "/accounts/{account_id}/tokens/{token_id}/value",
    summary: "Roll Token",
    pathParameters: [
      {"name":"account_id","type":"string"},
      {"name":"token_id","type":"string"},
    ],
    queryParameters: [],
    acceptedPermissions: ["Account API Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: {"required":false,"mediaType":"application/json"},
    answers: {"200":"envelope"},
  },
} as const satisfies Readonly<Record<string, OperationDescription>>;
