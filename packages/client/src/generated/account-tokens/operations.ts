// Generated from spec/account-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Call } from "../../call.ts";
import { describeOperation } from "../../describe-operation.ts";
import type { NamedCall, NamedOperation } from "../../operation-description.ts";
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

/** The types of the operations by id. */
export type AccountTokensOperations = {
  readonly "account-api-tokens-list-tokens": NamedOperation<"accountApiTokensListTokens", "account-tokens">;
  readonly "account-api-tokens-create-token": NamedOperation<"accountApiTokensCreateToken", "account-tokens">;
  readonly "account-api-tokens-verify-token": NamedOperation<"accountApiTokensVerifyToken", "account-tokens">;
  readonly "account-api-tokens-list-permission-groups": NamedOperation<"accountApiTokensListPermissionGroups", "account-tokens">;
  readonly "account-api-tokens-token-details": NamedOperation<"accountApiTokensTokenDetails", "account-tokens">;
  readonly "account-api-tokens-update-token": NamedOperation<"accountApiTokensUpdateToken", "account-tokens">;
  readonly "account-api-tokens-delete-token": NamedOperation<"accountApiTokensDeleteToken", "account-tokens">;
  readonly "account-api-tokens-roll-token": NamedOperation<"accountApiTokensRollToken", "account-tokens">;
};

/** What a call of `accountApiTokensListTokens` needs. */
export const accountApiTokensListTokensOperation: NamedCall<"accountApiTokensListTokens"> = {
  name: "accountApiTokensListTokens",
  method: "GET",
  path: "/accounts/{account_id}/tokens",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Account API Tokens Write","Account API Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `accountApiTokensCreateToken` needs. */
export const accountApiTokensCreateTokenOperation: NamedCall<"accountApiTokensCreateToken"> = {
  name: "accountApiTokensCreateToken",
  method: "POST",
  path: "/accounts/{account_id}/tokens",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Account API Tokens Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["value"],
  answers: {"200":"envelope"},
};

/** What a call of `accountApiTokensVerifyToken` needs. */
export const accountApiTokensVerifyTokenOperation: NamedCall<"accountApiTokensVerifyToken"> = {
  name: "accountApiTokensVerifyToken",
  method: "GET",
  path: "/accounts/{account_id}/tokens/verify",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: [],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `accountApiTokensListPermissionGroups` needs. */
export const accountApiTokensListPermissionGroupsOperation: NamedCall<"accountApiTokensListPermissionGroups"> = {
  name: "accountApiTokensListPermissionGroups",
  method: "GET",
  path: "/accounts/{account_id}/tokens/permission_groups",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Account API Tokens Write","Account API Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `accountApiTokensTokenDetails` needs. */
export const accountApiTokensTokenDetailsOperation: NamedCall<"accountApiTokensTokenDetails"> = {
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
};

/** What a call of `accountApiTokensUpdateToken` needs. */
export const accountApiTokensUpdateTokenOperation: NamedCall<"accountApiTokensUpdateToken"> = {
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
};

/** What a call of `accountApiTokensDeleteToken` needs. */
export const accountApiTokensDeleteTokenOperation: NamedCall<"accountApiTokensDeleteToken"> = {
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
};

/** What a call of `accountApiTokensRollToken` needs. */
export const accountApiTokensRollTokenOperation: NamedCall<"accountApiTokensRollToken"> = {
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
};

/** The operations of spec/account-tokens.yaml by id. */
export const operationsOfAccountTokens: AccountTokensOperations = /* @__PURE__ */ (() => ({
  "account-api-tokens-list-tokens": describeOperation(accountApiTokensListTokensOperation, {
    id: "account-api-tokens-list-tokens",
    document: "account-tokens",
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
  "account-api-tokens-create-token": describeOperation(accountApiTokensCreateTokenOperation, {
    id: "account-api-tokens-create-token",
    document: "account-tokens",
    summary: "Create Token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "account-api-tokens-verify-token": describeOperation(accountApiTokensVerifyTokenOperation, {
    id: "account-api-tokens-verify-token",
    document: "account-tokens",
    summary: "Verify Token",
    queryParameters: [],
    security: [["api_token"]],
  }),
  "account-api-tokens-list-permission-groups": describeOperation(accountApiTokensListPermissionGroupsOperation, {
    id: "account-api-tokens-list-permission-groups",
    document: "account-tokens",
    summary: "List Token Permission Groups",
    queryParameters: [
      {"name":"name","required":false},
      {"name":"scope","required":false},
    ],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "account-api-tokens-token-details": describeOperation(accountApiTokensTokenDetailsOperation, {
    id: "account-api-tokens-token-details",
    document: "account-tokens",
    summary: "Token Details",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "account-api-tokens-update-token": describeOperation(accountApiTokensUpdateTokenOperation, {
    id: "account-api-tokens-update-token",
    document: "account-tokens",
    summary: "Update Token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "account-api-tokens-delete-token": describeOperation(accountApiTokensDeleteTokenOperation, {
    id: "account-api-tokens-delete-token",
    document: "account-tokens",
    summary: "Delete Token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "account-api-tokens-roll-token": describeOperation(accountApiTokensRollTokenOperation, {
    id: "account-api-tokens-roll-token",
    document: "account-tokens",
    summary: "Roll Token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
}))();
