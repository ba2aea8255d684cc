// Generated from spec/access-service-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import { operationFunction, type OperationFunction } from "../../operation-function.ts";
import type { AccessServiceTokensClient } from "./operations.ts";
import {
  accessServiceTokensListServiceTokensOperation,
  accessServiceTokensCreateAServiceTokenOperation,
  accessServiceTokensGetAServiceTokenOperation,
  accessServiceTokensUpdateAServiceTokenOperation,
  accessServiceTokensDeleteAServiceTokenOperation,
  accessServiceTokensRefreshAServiceTokenOperation,
  accessServiceTokensRotateAServiceTokenOperation,
  zoneLevelAccessServiceTokensListServiceTokensOperation,
  zoneLevelAccessServiceTokensCreateAServiceTokenOperation,
  zoneLevelAccessServiceTokensGetAServiceTokenOperation,
  zoneLevelAccessServiceTokensUpdateAServiceTokenOperation,
  zoneLevelAccessServiceTokensDeleteAServiceTokenOperation,
} from "./operations.ts";
export { connect, connectTo } from "../../connect.ts";

/**
 * List service tokens
 *
 * `GET /accounts/{account_id}/access/service_tokens`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
 */
export const accessServiceTokensListServiceTokens: OperationFunction<AccessServiceTokensClient, "accessServiceTokensListServiceTokens"> = /* @__PURE__ */ operationFunction(accessServiceTokensListServiceTokensOperation);

/**
 * Create a service token
 *
 * `POST /accounts/{account_id}/access/service_tokens`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const accessServiceTokensCreateAServiceToken: OperationFunction<AccessServiceTokensClient, "accessServiceTokensCreateAServiceToken"> = /* @__PURE__ */ operationFunction(accessServiceTokensCreateAServiceTokenOperation);

/**
 * Get a service token
 *
 * `GET /accounts/{account_id}/access/service_tokens/{service_token_id}`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
 */
export const accessServiceTokensGetAServiceToken: OperationFunction<AccessServiceTokensClient, "accessServiceTokensGetAServiceToken"> = /* @__PURE__ */ operationFunction(accessServiceTokensGetAServiceTokenOperation);

/**
 * Update a service token
 *
 * `PUT /accounts/{account_id}/access/service_tokens/{service_token_id}`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const accessServiceTokensUpdateAServiceToken: OperationFunction<AccessServiceTokensClient, "accessServiceTokensUpdateAServiceToken"> = /* @__PURE__ */ operationFunction(accessServiceTokensUpdateAServiceTokenOperation);

/**
 * Delete a service token
 *
 * `DELETE /accounts/{account_id}/access/service_tokens/{service_token_id}`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const accessServiceTokensDeleteAServiceToken: OperationFunction<AccessServiceTokensClient, "accessServiceTokensDeleteAServiceToken"> = /* @__PURE__ */ operationFunction(accessServiceTokensDeleteAServiceTokenOperation);

/**
 * Refresh a service token
 *
 * `POST /accounts/{account_id}/access/service_tokens/{service_token_id}/refresh`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const accessServiceTokensRefreshAServiceToken: OperationFunction<AccessServiceTokensClient, "accessServiceTokensRefreshAServiceToken"> = /* @__PURE__ */ operationFunction(accessServiceTokensRefreshAServiceTokenOperation);

/**
 * Rotate a service token
 *
 * `POST /accounts/{account_id}/access/service_tokens/{service_token_id}/rotate`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const accessServiceTokensRotateAServiceToken: OperationFunction<AccessServiceTokensClient, "accessServiceTokensRotateAServiceToken"> = /* @__PURE__ */ operationFunction(accessServiceTokensRotateAServiceTokenOperation);

/**
 * List service tokens of a zone
 *
 * `GET /zones/{zone_id}/access/service_tokens`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
 */
export const zoneLevelAccessServiceTokensListServiceTokens: OperationFunction<AccessServiceTokensClient, "zoneLevelAccessServiceTokensListServiceTokens"> = /* @__PURE__ */ operationFunction(zoneLevelAccessServiceTokensListServiceTokensOperation);

/**
 * Create a service token for a zone
 *
 * `POST /zones/{zone_id}/access/service_tokens`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const zoneLevelAccessServiceTokensCreateAServiceToken: OperationFunction<AccessServiceTokensClient, "zoneLevelAccessServiceTokensCreateAServiceToken"> = /* @__PURE__ */ operationFunction(zoneLevelAccessServiceTokensCreateAServiceTokenOperation);

/**
 * Get a service token of a zone
 *
 * `GET /zones/{zone_id}/access/service_tokens/{service_token_id}`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
 */
export const zoneLevelAccessServiceTokensGetAServiceToken: OperationFunction<AccessServiceTokensClient, "zoneLevelAccessServiceTokensGetAServiceToken"> = /* @__PURE__ */ operationFunction(zoneLevelAccessServiceTokensGetAServiceTokenOperation);

/**
 * Update a service token of a zone
 *
 * `PUT /zones/{zone_id}/access/service_tokens/{service_token_id}`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const zoneLevelAccessServiceTokensUpdateAServiceToken: OperationFunction<AccessServiceTokensClient, "zoneLevelAccessServiceTokensUpdateAServiceToken"> = /* @__PURE__ */ operationFunction(zoneLevelAccessServiceTokensUpdateAServiceTokenOperation);

/**
 * Delete a service token of a zone
 *
 * `DELETE /zones/{zone_id}/access/service_tokens/{service_token_id}`
 *
 * Accepted permissions (one is enough): Access: Service Tokens Write
 */
export const zoneLevelAccessServiceTokensDeleteAServiceToken: OperationFunction<AccessServiceTokensClient, "zoneLevelAccessServiceTokensDeleteAServiceToken"> = /* @__PURE__ */ operationFunction(zoneLevelAccessServiceTokensDeleteAServiceTokenOperation);
