// Generated from spec/account-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Answer, Enveloped } from "../../answer.ts";
import type { CallOptions } from "../../call-options.ts";
import type { OperationDescription } from "../../operation-description.ts";
import type { Writable } from "../../read-write.ts";
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
  readonly accountApiTokensListTokens: (input: {
    readonly path: operations["account-api-tokens-list-tokens"]["parameters"]["path"];
    readonly query?: NonNullable<operations["account-api-tokens-list-tokens"]["parameters"]["query"]>;
  } & CallOptions) => Promise<Answer<Enveloped<200, operations["account-api-tokens-list-tokens"]["responses"][200]["content"]["application/json"]>>>;

  /**
   * Create Token
   *
   * `POST /accounts/{account_id}/tokens`
   *
   * Accepted permissions (one is enough): Account API Tokens Write
   */
  readonly accountApiTokensCreateToken: (input: {
    readonly path: operations["account-api-tokens-create-token"]["parameters"]["path"];
    readonly body: Writable<operations["account-api-tokens-create-token"]["requestBody"]["content"]["application/json"]>;
  } & CallOptions) => Promise<Answer<Enveloped<200, operations["account-api-tokens-create-token"]["responses"][200]["content"]["application/json"]>>>;

  /**
   * Verify Token
   *
   * `GET /accounts/{account_id}/tokens/verify`
   */
  readonly accountApiTokensVerifyToken: (input: {
    readonly path: operations["account-api-tokens-verify-token"]["parameters"]["path"];
  } & CallOptions) => Promise<Answer<Enveloped<200, operations["account-api-tokens-verify-token"]["responses"][200]["content"]["application/json"]>>>;

  /**
   * List Token Permission Groups
   *
   * `GET /accounts/{account_id}/tokens/permission_groups`
   *
   * Accepted permissions (one is enough): Account API Tokens Write, Account API Tokens Read
   */
  readonly accountApiTokensListPermissionGroups: (input: {
    readonly path: operations["account-api-tokens-list-permission-groups"]["parameters"]["path"];
    readonly query?: NonNullable<operations["account-api-tokens-list-permission-groups"]["parameters"]["query"]>;
  } & CallOptions) => Promise<Answer<Enveloped<200, operations["account-api-tokens-list-permission-groups"]["responses"][200]["content"]["application/json"]>>>;

  /**
   * Token Details
   *
   * `GET /accounts/{account_id}/tokens/{token_id}`
   *
   * Accepted permissions (one is enough): Account API Tokens Write, Account API Tokens Read
   */
  readonly accountApiTokensTokenDetails: (input: {
    readonly path: operations["account-api-tokens-token-details"]["parameters"]["path"];
  } & CallOptions) => Promise<Answer<Enveloped<200, operations["account-api-tokens-token-details"]["responses"][200]["content"]["application/json"]>>>;

  /**
   * Update Token
   *
   * `PUT /accounts/{account_id}/tokens/{token_id}`
   *
   * Accepted permissions (one is enough): Account API Tokens Write
   */
  readonly accountApiTokensUpdateToken: (input: {
    readonly path: operations["account-api-tokens-update-token"]["parameters"]["path"];
    readonly body: Writable<operations["account-api-tokens-update-token"]["requestBody"]["content"]["application/json"]>;
  } & CallOptions) => Promise<Answer<Enveloped<200, operations["account-api-tokens-update-token"]["responses"][200]["content"]["application/json"]>>>;

  /**
   * Delete Token
   *
   * `DELETE /accounts/{account_id}/tokens/{token_id}`
   *
   * Accepted permissions (one is enough): Account API Tokens Write
   */
  readonly accountApiTokensDeleteToken: (input: {
    readonly path: operations["account-api-tokens-delete-token"]["parameters"]["path"];
  } & CallOptions) => Promise<Answer<Enveloped<200, operations["account-api-tokens-delete-token"]["responses"][200]["content"]["application/json"]>>>;

  /**
   * Roll Token
   *
   * `PUT /accounts/{account_id}/tokens/{token_id}/value`
   *
   * Accepted permissions (one is enough): Account API Tokens Write
   */
  readonly accountApiTokensRollToken: (input: {
    readonly path: operations["account-api-tokens-roll-token"]["parameters"]["path"];
    readonly body?: Writable<NonNullable<operations["account-api-tokens-roll-token"]["requestBody"]>["content"]["application/json"]>;
  } & CallOptions) => Promise<Answer<Enveloped<200, operations["account-api-tokens-roll-token"]["responses"][200]["content"]["application/json"]>>>;
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
    queryParameters: [{"name":"page","required":false},{"name":"per_page","required":false},{"name":"direction","required":false},{"name":"include_expired","required":false}],
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
    queryParameters: [{"name":"name","required":false},{"name":"scope","required":false}],
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
    pathParameters: [{"name":"account_id","type":"string"},{"name":"token_id","type":"string"}],
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
    pathParameters: [{"name":"account_id","type":"string"},{"name":"token_id","type":"string"}],
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
    pathParameters: [{"name":"account_id","type":"string"},{"name":"token_id","type":"string"}],
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
    pathParameters: [{"name":"account_id","type":"string"},{"name":"token_id","type":"string"}],
    queryParameters: [],
    acceptedPermissions: ["Account API Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: {"required":false,"mediaType":"application/json"},
    answers: {"200":"envelope"},
  },
} as const satisfies Readonly<Record<string, OperationDescription>>;
