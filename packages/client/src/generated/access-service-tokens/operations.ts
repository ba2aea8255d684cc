// Generated from spec/access-service-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Call } from "../../call.ts";
import { describeOperation } from "../../describe-operation.ts";
import type { NamedCall, NamedOperation } from "../../operation-description.ts";
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

/** The types of the operations by id. */
export type AccessServiceTokensOperations = {
  readonly "access-service-tokens-list-service-tokens": NamedOperation<"accessServiceTokensListServiceTokens", "access-service-tokens">;
  readonly "access-service-tokens-create-a-service-token": NamedOperation<"accessServiceTokensCreateAServiceToken", "access-service-tokens">;
  readonly "access-service-tokens-get-a-service-token": NamedOperation<"accessServiceTokensGetAServiceToken", "access-service-tokens">;
  readonly "access-service-tokens-update-a-service-token": NamedOperation<"accessServiceTokensUpdateAServiceToken", "access-service-tokens">;
  readonly "access-service-tokens-delete-a-service-token": NamedOperation<"accessServiceTokensDeleteAServiceToken", "access-service-tokens">;
  readonly "access-service-tokens-refresh-a-service-token": NamedOperation<"accessServiceTokensRefreshAServiceToken", "access-service-tokens">;
  readonly "access-service-tokens-rotate-a-service-token": NamedOperation<"accessServiceTokensRotateAServiceToken", "access-service-tokens">;
  readonly "zone-level-access-service-tokens-list-service-tokens": NamedOperation<"zoneLevelAccessServiceTokensListServiceTokens", "access-service-tokens">;
  readonly "zone-level-access-service-tokens-create-a-service-token": NamedOperation<"zoneLevelAccessServiceTokensCreateAServiceToken", "access-service-tokens">;
  readonly "zone-level-access-service-tokens-get-a-service-token": NamedOperation<"zoneLevelAccessServiceTokensGetAServiceToken", "access-service-tokens">;
  readonly "zone-level-access-service-tokens-update-a-service-token": NamedOperation<"zoneLevelAccessServiceTokensUpdateAServiceToken", "access-service-tokens">;
  readonly "zone-level-access-service-tokens-delete-a-service-token": NamedOperation<"zoneLevelAccessServiceTokensDeleteAServiceToken", "access-service-tokens">;
};

/** What a call of `accessServiceTokensListServiceTokens` needs. */
export const accessServiceTokensListServiceTokensOperation: NamedCall<"accessServiceTokensListServiceTokens"> = {
  name: "accessServiceTokensListServiceTokens",
  method: "GET",
  path: "/accounts/{account_id}/access/service_tokens",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Access: Service Tokens Write","Access: Service Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `accessServiceTokensCreateAServiceToken` needs. */
export const accessServiceTokensCreateAServiceTokenOperation: NamedCall<"accessServiceTokensCreateAServiceToken"> = {
  name: "accessServiceTokensCreateAServiceToken",
  method: "POST",
  path: "/accounts/{account_id}/access/service_tokens",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Access: Service Tokens Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["client_secret"],
  answers: {"201":"envelope"},
};

/** What a call of `accessServiceTokensGetAServiceToken` needs. */
export const accessServiceTokensGetAServiceTokenOperation: NamedCall<"accessServiceTokensGetAServiceToken"> = {
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
};

/** What a call of `accessServiceTokensUpdateAServiceToken` needs. */
export const accessServiceTokensUpdateAServiceTokenOperation: NamedCall<"accessServiceTokensUpdateAServiceToken"> = {
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
};

/** What a call of `accessServiceTokensDeleteAServiceToken` needs. */
export const accessServiceTokensDeleteAServiceTokenOperation: NamedCall<"accessServiceTokensDeleteAServiceToken"> = {
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
};

/** What a call of `accessServiceTokensRefreshAServiceToken` needs. */
export const accessServiceTokensRefreshAServiceTokenOperation: NamedCall<"accessServiceTokensRefreshAServiceToken"> = {
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
};

/** What a call of `accessServiceTokensRotateAServiceToken` needs. */
export const accessServiceTokensRotateAServiceTokenOperation: NamedCall<"accessServiceTokensRotateAServiceToken"> = {
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
};

/** What a call of `zoneLevelAccessServiceTokensListServiceTokens` needs. */
export const zoneLevelAccessServiceTokensListServiceTokensOperation: NamedCall<"zoneLevelAccessServiceTokensListServiceTokens"> = {
  name: "zoneLevelAccessServiceTokensListServiceTokens",
  method: "GET",
  path: "/zones/{zone_id}/access/service_tokens",
  pathParameters: [{"name":"zone_id","type":"string"}],
  acceptedPermissions: ["Access: Service Tokens Write","Access: Service Tokens Read"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `zoneLevelAccessServiceTokensCreateAServiceToken` needs. */
export const zoneLevelAccessServiceTokensCreateAServiceTokenOperation: NamedCall<"zoneLevelAccessServiceTokensCreateAServiceToken"> = {
  name: "zoneLevelAccessServiceTokensCreateAServiceToken",
  method: "POST",
  path: "/zones/{zone_id}/access/service_tokens",
  pathParameters: [{"name":"zone_id","type":"string"}],
  acceptedPermissions: ["Access: Service Tokens Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["client_secret"],
  answers: {"201":"envelope"},
};

/** What a call of `zoneLevelAccessServiceTokensGetAServiceToken` needs. */
export const zoneLevelAccessServiceTokensGetAServiceTokenOperation: NamedCall<"zoneLevelAccessServiceTokensGetAServiceToken"> = {
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
};

/** What a call of `zoneLevelAccessServiceTokensUpdateAServiceToken` needs. */
export const zoneLevelAccessServiceTokensUpdateAServiceTokenOperation: NamedCall<"zoneLevelAccessServiceTokensUpdateAServiceToken"> = {
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
};

/** What a call of `zoneLevelAccessServiceTokensDeleteAServiceToken` needs. */
export const zoneLevelAccessServiceTokensDeleteAServiceTokenOperation: NamedCall<"zoneLevelAccessServiceTokensDeleteAServiceToken"> = {
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
};

/** The operations of spec/access-service-tokens.yaml by id. */
export const operationsOfAccessServiceTokens: AccessServiceTokensOperations = /* @__PURE__ */ (() => ({
  "access-service-tokens-list-service-tokens": describeOperation(accessServiceTokensListServiceTokensOperation, {
    id: "access-service-tokens-list-service-tokens",
    document: "access-service-tokens",
    summary: "List service tokens",
    queryParameters: [
      {"name":"name","required":false},
      {"name":"search","required":false},
      {"name":"page","required":false},
      {"name":"per_page","required":false},
    ],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "access-service-tokens-create-a-service-token": describeOperation(accessServiceTokensCreateAServiceTokenOperation, {
    id: "access-service-tokens-create-a-service-token",
    document: "access-service-tokens",
    summary: "Create a service token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "access-service-tokens-get-a-service-token": describeOperation(accessServiceTokensGetAServiceTokenOperation, {
    id: "access-service-tokens-get-a-service-token",
    document: "access-service-tokens",
    summary: "Get a service token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "access-service-tokens-update-a-service-token": describeOperation(accessServiceTokensUpdateAServiceTokenOperation, {
    id: "access-service-tokens-update-a-service-token",
    document: "access-service-tokens",
    summary: "Update a service token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "access-service-tokens-delete-a-service-token": describeOperation(accessServiceTokensDeleteAServiceTokenOperation, {
    id: "access-service-tokens-delete-a-service-token",
    document: "access-service-tokens",
    summary: "Delete a service token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "access-service-tokens-refresh-a-service-token": describeOperation(accessServiceTokensRefreshAServiceTokenOperation, {
    id: "access-service-tokens-refresh-a-service-token",
    document: "access-service-tokens",
    summary: "Refresh a service token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "access-service-tokens-rotate-a-service-token": describeOperation(accessServiceTokensRotateAServiceTokenOperation, {
    id: "access-service-tokens-rotate-a-service-token",
    document: "access-service-tokens",
    summary: "Rotate a service token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "zone-level-access-service-tokens-list-service-tokens": describeOperation(zoneLevelAccessServiceTokensListServiceTokensOperation, {
    id: "zone-level-access-service-tokens-list-service-tokens",
    document: "access-service-tokens",
    summary: "List service tokens of a zone",
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
    ],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "zone-level-access-service-tokens-create-a-service-token": describeOperation(zoneLevelAccessServiceTokensCreateAServiceTokenOperation, {
    id: "zone-level-access-service-tokens-create-a-service-token",
    document: "access-service-tokens",
    summary: "Create a service token for a zone",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "zone-level-access-service-tokens-get-a-service-token": describeOperation(zoneLevelAccessServiceTokensGetAServiceTokenOperation, {
    id: "zone-level-access-service-tokens-get-a-service-token",
    document: "access-service-tokens",
    summary: "Get a service token of a zone",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "zone-level-access-service-tokens-update-a-service-token": describeOperation(zoneLevelAccessServiceTokensUpdateAServiceTokenOperation, {
    id: "zone-level-access-service-tokens-update-a-service-token",
    document: "access-service-tokens",
    summary: "Update a service token of a zone",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "zone-level-access-service-tokens-delete-a-service-token": describeOperation(zoneLevelAccessServiceTokensDeleteAServiceTokenOperation, {
    id: "zone-level-access-service-tokens-delete-a-service-token",
    document: "access-service-tokens",
    summary: "Delete a service token of a zone",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
}))();
