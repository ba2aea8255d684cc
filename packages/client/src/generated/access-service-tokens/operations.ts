// Generated from spec/access-service-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Call } from "../../call.ts";
import type { OperationDescription } from "../../operation-description.ts";
import type { operations } from "./types.ts";

/** Access service tokens */
export interface AccessServiceTokensClient {
  /**
   * List service tokens
   *
   * `GET /accounts/{account_id}/access/service_tokens`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
   */
  readonly accessServiceTokensListServiceTokens: Call<operations["access-service-tokens-list-service-tokens"], 200>;

  /**
   * Create a service token
   *
   * `POST /accounts/{account_id}/access/service_tokens`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write
   */
  readonly accessServiceTokensCreateAServiceToken: Call<operations["access-service-tokens-create-a-service-token"], 201>;

  /**
   * Get a service token
   *
   * `GET /accounts/{account_id}/access/service_tokens/{service_token_id}`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
   */
  readonly accessServiceTokensGetAServiceToken: Call<operations["access-service-tokens-get-a-service-token"], 200>;

  /**
   * Update a service token
   *
   * `PUT /accounts/{account_id}/access/service_tokens/{service_token_id}`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write
   */
  readonly accessServiceTokensUpdateAServiceToken: Call<operations["access-service-tokens-update-a-service-token"], 200>;

  /**
   * Delete a service token
   *
   * `DELETE /accounts/{account_id}/access/service_tokens/{service_token_id}`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write
   */
  readonly accessServiceTokensDeleteAServiceToken: Call<operations["access-service-tokens-delete-a-service-token"], 200>;

  /**
   * Refresh a service token
   *
   * `POST /accounts/{account_id}/access/service_tokens/{service_token_id}/refresh`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write
   */
  readonly accessServiceTokensRefreshAServiceToken: Call<operations["access-service-tokens-refresh-a-service-token"], 200>;

  /**
   * Rotate a service token
   *
   * `POST /accounts/{account_id}/access/service_tokens/{service_token_id}/rotate`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write
   */
  readonly accessServiceTokensRotateAServiceToken: Call<operations["access-service-tokens-rotate-a-service-token"], 200>;

  /**
   * List service tokens of a zone
   *
   * `GET /zones/{zone_id}/access/service_tokens`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
   */
  readonly zoneLevelAccessServiceTokensListServiceTokens: Call<operations["zone-level-access-service-tokens-list-service-tokens"], 200>;

  /**
   * Create a service token for a zone
   *
   * `POST /zones/{zone_id}/access/service_tokens`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write
   */
  readonly zoneLevelAccessServiceTokensCreateAServiceToken: Call<operations["zone-level-access-service-tokens-create-a-service-token"], 201>;

  /**
   * Get a service token of a zone
   *
   * `GET /zones/{zone_id}/access/service_tokens/{service_token_id}`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
   */
  readonly zoneLevelAccessServiceTokensGetAServiceToken: Call<operations["zone-level-access-service-tokens-get-a-service-token"], 200>;

  /**
   * Update a service token of a zone
   *
   * `PUT /zones/{zone_id}/access/service_tokens/{service_token_id}`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write
   */
  readonly zoneLevelAccessServiceTokensUpdateAServiceToken: Call<operations["zone-level-access-service-tokens-update-a-service-token"], 200>;

  /**
   * Delete a service token of a zone
   *
   * `DELETE /zones/{zone_id}/access/service_tokens/{service_token_id}`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write
   */
  readonly zoneLevelAccessServiceTokensDeleteAServiceToken: Call<operations["zone-level-access-service-tokens-delete-a-service-token"], 200>;
}

/** The operations of spec/access-service-tokens.yaml by id. */
export const operationsOfAccessServiceTokens = {
  "access-service-tokens-list-service-tokens": {
    id: "access-service-tokens-list-service-tokens",
    name: "accessServiceTokensListServiceTokens",
    document: "access-service-tokens",
    method: "GET",
    path: "/accounts/{account_id}/access/service_tokens",
    summary: "List service tokens",
    pathParameters: [{"name":"account_id","type":"string"}],
    queryParameters: [
      {"name":"name","required":false},
      {"name":"search","required":false},
      {"name":"page","required":false},
      {"name":"per_page","required":false},
    ],
    acceptedPermissions: ["Access: Service Tokens Write","Access: Service Tokens Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "access-service-tokens-create-a-service-token": {
    id: "access-service-tokens-create-a-service-token",
    name: "accessServiceTokensCreateAServiceToken",
    document: "access-service-tokens",
    method: "POST",
    path: "/accounts/{account_id}/access/service_tokens",
    summary: "Create a service token",
    pathParameters: [{"name":"account_id","type":"string"}],
    queryParameters: [],
    acceptedPermissions: ["Access: Service Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: {"required":true,"mediaType":"application/json"},
    answers: {"201":"envelope"},
  },
  "access-service-tokens-get-a-service-token": {
    id: "access-service-tokens-get-a-service-token",
    name: "accessServiceTokensGetAServiceToken",
    document: "access-service-tokens",
    method: "GET",
    path: "/accounts/{account_id}/access/service_tokens/{service_token_id}",
    summary: "Get a service token",
    pathParameters: [
      {"name":"account_id","type":"string"},
      {"name":"service_token_id","type":"string"},
    ],
    queryParameters: [],
    acceptedPermissions: ["Access: Service Tokens Write","Access: Service Tokens Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "access-service-tokens-update-a-service-token": {
    id: "access-service-tokens-update-a-service-token",
    name: "accessServiceTokensUpdateAServiceToken",
    document: "access-service-tokens",
    method: "PUT",
    path: "/accounts/{account_id}/access/service_tokens/{service_token_id}",
    summary: "Update a service token",
    pathParameters: [
      {"name":"account_id","type":"string"},
      {"name":"service_token_id","type":"string"},
    ],
    queryParameters: [],
    acceptedPermissions: ["Access: Service Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: {"required":true,"mediaType":"application/json"},
    answers: {"200":"envelope"},
  },
  "access-service-tokens-delete-a-service-token": {
    id: "access-service-tokens-delete-a-service-token",
    name: "accessServiceTokensDeleteAServiceToken",
    document: "access-service-tokens",
    method: "DELETE",
    path: "/accounts/{account_id}/access/service_tokens/{service_token_id}",
    summary: "Delete a service token",
    pathParameters: [
      {"name":"account_id","type":"string"},
      {"name":"service_token_id","type":"string"},
    ],
    queryParameters: [],
    acceptedPermissions: ["Access: Service Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "access-service-tokens-refresh-a-service-token": {
    id: "access-service-tokens-refresh-a-service-token",
    name: "accessServiceTokensRefreshAServiceToken",
    document: "access-service-tokens",
    method: "POST",
    path: "/accounts/{account_id}/access/service_tokens/{service_token_id}/refresh",
    summary: "Refresh a service token",
    pathParameters: [
      {"name":"account_id","type":"string"},
      {"name":"service_token_id","type":"string"},
    ],
    queryParameters: [],
    acceptedPermissions: ["Access: Service Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "access-service-tokens-rotate-a-service-token": {
    id: "access-service-tokens-rotate-a-service-token",
    name: "accessServiceTokensRotateAServiceToken",
    document: "access-service-tokens",
    method: "POST",
    path: "/accounts/{account_id}/access/service_tokens/{service_token_id}/rotate",
    summary: "Rotate a service token",
    pathParameters: [
      {"name":"account_id","type":"string"},
      {"name":"service_token_id","type":"string"},
    ],
    queryParameters: [],
    acceptedPermissions: ["Access: Service Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: {"required":false,"mediaType":"application/json"},
    answers: {"200":"envelope"},
  },
  "zone-level-access-service-tokens-list-service-tokens": {
    id: "zone-level-access-service-tokens-list-service-tokens",
    name: "zoneLevelAccessServiceTokensListServiceTokens",
    document: "access-service-tokens",
    method: "GET",
    path: "/zones/{zone_id}/access/service_tokens",
    summary: "List service tokens of a zone",
    pathParameters: [{"name":"zone_id","type":"string"}],
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
    ],
    acceptedPermissions: ["Access: Service Tokens Write","Access: Service Tokens Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "zone-level-access-service-tokens-create-a-service-token": {
    id: "zone-level-access-service-tokens-create-a-service-token",
    name: "zoneLevelAccessServiceTokensCreateAServiceToken",
    document: "access-service-tokens",
    method: "POST",
    path: "/zones/{zone_id}/access/service_tokens",
    summary: "Create a service token for a zone",
    pathParameters: [{"name":"zone_id","type":"string"}],
    queryParameters: [],
    acceptedPermissions: ["Access: Service Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: {"required":true,"mediaType":"application/json"},
    answers: {"201":"envelope"},
  },
  "zone-level-access-service-tokens-get-a-service-token": {
    id: "zone-level-access-service-tokens-get-a-service-token",
    name: "zoneLevelAccessServiceTokensGetAServiceToken",
    document: "access-service-tokens",
    method: "GET",
    path: "/zones/{zone_id}/access/service_tokens/{service_token_id}",
    summary: "Get a service token of a zone",
    pathParameters: [
      {"name":"zone_id","type":"string"},
      {"name":"service_token_id","type":"string"},
    ],
    queryParameters: [],
    acceptedPermissions: ["Access: Service Tokens Write","Access: Service Tokens Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "zone-level-access-service-tokens-update-a-service-token": {
    id: "zone-level-access-service-tokens-update-a-service-token",
    name: "zoneLevelAccessServiceTokensUpdateAServiceToken",
    document: "access-service-tokens",
    method: "PUT",
    path: "/zones/{zone_id}/access/service_tokens/{service_token_id}",
    summary: "Update a service token of a zone",
    pathParameters: [
      {"name":"zone_id","type":"string"},
      {"name":"service_token_id","type":"string"},
    ],
    queryParameters: [],
    acceptedPermissions: ["Access: Service Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: {"required":true,"mediaType":"application/json"},
    answers: {"200":"envelope"},
  },
  "zone-level-access-service-tokens-delete-a-service-token": {
    id: "zone-level-access-service-tokens-delete-a-service-token",
    name: "zoneLevelAccessServiceTokensDeleteAServiceToken",
    document: "access-service-tokens",
    method: "DELETE",
    path: "/zones/{zone_id}/access/service_tokens/{service_token_id}",
    summary: "Delete a service token of a zone",
    pathParameters: [
      {"name":"zone_id","type":"string"},
      {"name":"service_token_id","type":"string"},
    ],
    queryParameters: [],
    acceptedPermissions: ["Access: Service Tokens Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
} as const satisfies Readonly<Record<string, OperationDescription>>;
