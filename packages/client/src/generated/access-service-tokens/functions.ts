// Generated from spec/access-service-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import { operationFunction, type OperationFunction } from "../../operation-function.ts";
import type { AccessServiceTokensClient } from "./types.ts";
export { connect, connectTo } from "../../connect.ts";

/**
 * List service tokens
 *
 * `GET /accounts/{account_id}/access/service_tokens`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
 */
export const accessServiceTokensListServiceTokens: OperationFunction<AccessServiceTokensClient, "accessServiceTokensListServiceTokens"> = /* @__PURE__ */ operationFunction({
  name: "accessServiceTokensListServiceTokens",
  method: "GET",
  path: "/accounts/{account_id}/access/service_tokens",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Access: Service Tokens Write","Access: Service Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Create a service token
 *
 * `POST /accounts/{account_id}/access/service_tokens`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const accessServiceTokensCreateAServiceToken: OperationFunction<AccessServiceTokensClient, "accessServiceTokensCreateAServiceToken"> = /* @__PURE__ */ operationFunction({
  name: "accessServiceTokensCreateAServiceToken",
  method: "POST",
  path: "/accounts/{account_id}/access/service_tokens",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Access: Service Tokens Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["client_secret"],
  answers: {"201":"envelope"},
});

/**
 * Get a service token
 *
 * `GET /accounts/{account_id}/access/service_tokens/{service_token_id}`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
 */
export const accessServiceTokensGetAServiceToken: OperationFunction<AccessServiceTokensClient, "accessServiceTokensGetAServiceToken"> = /* @__PURE__ */ operationFunction({
  name: "accessServiceTokensGetAServiceToken",
  method: "GET",
  path: "/accounts/{account_id}/access/service_tokens/{service_token_id}",
  pathParameters: [
    {"name":"account_id","type":"string"},
    {"name":"service_token_id","type":"string"},
  ],
  acceptedPermissions: ["Access: Service Tokens Write","Access: Service Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Update a service token
 *
 * `PUT /accounts/{account_id}/access/service_tokens/{service_token_id}`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const accessServiceTokensUpdateAServiceToken: OperationFunction<AccessServiceTokensClient, "accessServiceTokensUpdateAServiceToken"> = /* @__PURE__ */ operationFunction({
  name: "accessServiceTokensUpdateAServiceToken",
  method: "PUT",
  path: "/accounts/{account_id}/access/service_tokens/{service_token_id}",
  pathParameters: [
    {"name":"account_id","type":"string"},
    {"name":"service_token_id","type":"string"},
  ],
  acceptedPermissions: ["Access: Service Tokens Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["client_secret"],
  answers: {"200":"envelope"},
});

/**
 * Delete a service token
 *
 * `DELETE /accounts/{account_id}/access/service_tokens/{service_token_id}`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const accessServiceTokensDeleteAServiceToken: OperationFunction<AccessServiceTokensClient, "accessServiceTokensDeleteAServiceToken"> = /* @__PURE__ */ operationFunction({
  name: "accessServiceTokensDeleteAServiceToken",
  method: "DELETE",
  path: "/accounts/{account_id}/access/service_tokens/{service_token_id}",
  pathParameters: [
    {"name":"account_id","type":"string"},
    {"name":"service_token_id","type":"string"},
  ],
  acceptedPermissions: ["Access: Service Tokens Write"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Refresh a service token
 *
 * `POST /accounts/{account_id}/access/service_tokens/{service_token_id}/refresh`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const accessServiceTokensRefreshAServiceToken: OperationFunction<AccessServiceTokensClient, "accessServiceTokensRefreshAServiceToken"> = /* @__PURE__ */ operationFunction({
  name: "accessServiceTokensRefreshAServiceToken",
  method: "POST",
  path: "/accounts/{account_id}/access/service_tokens/{service_token_id}/refresh",
  pathParameters: [
    {"name":"account_id","type":"string"},
    {"name":"service_token_id","type":"string"},
  ],
  acceptedPermissions: ["Access: Service Tokens Write"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Rotate a service token
 *
 * `POST /accounts/{account_id}/access/service_tokens/{service_token_id}/rotate`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const accessServiceTokensRotateAServiceToken: OperationFunction<AccessServiceTokensClient, "accessServiceTokensRotateAServiceToken"> = /* @__PURE__ */ operationFunction({
  name: "accessServiceTokensRotateAServiceToken",
  method: "POST",
  path: "/accounts/{account_id}/access/service_tokens/{service_token_id}/rotate",
  pathParameters: [
    {"name":"account_id","type":"string"},
    {"name":"service_token_id","type":"string"},
  ],
  acceptedPermissions: ["Access: Service Tokens Write"],
  requestBody: {"required":false,"mediaType":"application/json"},
  secretMembers: ["client_secret"],
  answers: {"200":"envelope"},
});

/**
 * List service tokens of a zone
 *
 * `GET /zones/{zone_id}/access/service_tokens`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
 */
export const zoneLevelAccessServiceTokensListServiceTokens: OperationFunction<AccessServiceTokensClient, "zoneLevelAccessServiceTokensListServiceTokens"> = /* @__PURE__ */ operationFunction({
  name: "zoneLevelAccessServiceTokensListServiceTokens",
  method: "GET",
  path: "/zones/{zone_id}/access/service_tokens",
  pathParameters: [{"name":"zone_id","type":"string"}],
  acceptedPermissions: ["Access: Service Tokens Write","Access: Service Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Create a service token for a zone
 *
 * `POST /zones/{zone_id}/access/service_tokens`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const zoneLevelAccessServiceTokensCreateAServiceToken: OperationFunction<AccessServiceTokensClient, "zoneLevelAccessServiceTokensCreateAServiceToken"> = /* @__PURE__ */ operationFunction({
  name: "zoneLevelAccessServiceTokensCreateAServiceToken",
  method: "POST",
  path: "/zones/{zone_id}/access/service_tokens",
  pathParameters: [{"name":"zone_id","type":"string"}],
  acceptedPermissions: ["Access: Service Tokens Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["client_secret"],
  answers: {"201":"envelope"},
});

/**
 * Get a service token of a zone
 *
 * `GET /zones/{zone_id}/access/service_tokens/{service_token_id}`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
 */
export const zoneLevelAccessServiceTokensGetAServiceToken: OperationFunction<AccessServiceTokensClient, "zoneLevelAccessServiceTokensGetAServiceToken"> = /* @__PURE__ */ operationFunction({
  name: "zoneLevelAccessServiceTokensGetAServiceToken",
  method: "GET",
  path: "/zones/{zone_id}/access/service_tokens/{service_token_id}",
  pathParameters: [
    {"name":"zone_id","type":"string"},
    {"name":"service_token_id","type":"string"},
  ],
  acceptedPermissions: ["Access: Service Tokens Write","Access: Service Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Update a service token of a zone
 *
 * `PUT /zones/{zone_id}/access/service_tokens/{service_token_id}`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const zoneLevelAccessServiceTokensUpdateAServiceToken: OperationFunction<AccessServiceTokensClient, "zoneLevelAccessServiceTokensUpdateAServiceToken"> = /* @__PURE__ */ operationFunction({
  name: "zoneLevelAccessServiceTokensUpdateAServiceToken",
  method: "PUT",
  path: "/zones/{zone_id}/access/service_tokens/{service_token_id}",
  pathParameters: [
    {"name":"zone_id","type":"string"},
    {"name":"service_token_id","type":"string"},
  ],
  acceptedPermissions: ["Access: Service Tokens Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["client_secret"],
  answers: {"200":"envelope"},
});

/**
 * Delete a service token of a zone
 *
 * `DELETE /zones/{zone_id}/access/service_tokens/{service_token_id}`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const zoneLevelAccessServiceTokensDeleteAServiceToken: OperationFunction<AccessServiceTokensClient, "zoneLevelAccessServiceTokensDeleteAServiceToken"> = /* @__PURE__ */ operationFunction({
  name: "zoneLevelAccessServiceTokensDeleteAServiceToken",
  method: "DELETE",
  path: "/zones/{zone_id}/access/service_tokens/{service_token_id}",
  pathParameters: [
    {"name":"zone_id","type":"string"},
    {"name":"service_token_id","type":"string"},
  ],
  acceptedPermissions: ["Access: Service Tokens Write"],
  requestBody: null,
  answers: {"200":"envelope"},
});
