// Generated from spec/access-service-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Answer, Enveloped } from "../../answer.ts";
import type { OperationDescription } from "../../operation-description.ts";
import type { Writable } from "../../read-write.ts";
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
  readonly accessServiceTokensListServiceTokens: (input: {
    readonly path: operations["access-service-tokens-list-service-tokens"]["parameters"]["path"];
    readonly query?: NonNullable<operations["access-service-tokens-list-service-tokens"]["parameters"]["query"]>;
    readonly signal?: AbortSignal;
  }) => Promise<Answer<Enveloped<200, operations["access-service-tokens-list-service-tokens"]["responses"][200]["content"]["application/json"]>>>;

  /**
   * Create a service token
   *
   * `POST /accounts/{account_id}/access/service_tokens`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write
   */
  readonly accessServiceTokensCreateAServiceToken: (input: {
    readonly path: operations["access-service-tokens-create-a-service-token"]["parameters"]["path"];
    readonly body: Writable<operations["access-service-tokens-create-a-service-token"]["requestBody"]["content"]["application/json"]>;
    readonly signal?: AbortSignal;
  }) => Promise<Answer<Enveloped<201, operations["access-service-tokens-create-a-service-token"]["responses"][201]["content"]["application/json"]>>>;

  /**
   * List service tokens of a zone
   *
   * `GET /zones/{zone_id}/access/service_tokens`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
   */
  readonly zoneLevelAccessServiceTokensListServiceTokens: (input: {
    readonly path: operations["zone-level-access-service-tokens-list-service-tokens"]["parameters"]["path"];
    readonly signal?: AbortSignal;
  }) => Promise<Answer<Enveloped<200, operations["zone-level-access-service-tokens-list-service-tokens"]["responses"][200]["content"]["application/json"]>>>;

  /**
   * Create a service token for a zone
   *
   * `POST /zones/{zone_id}/access/service_tokens`
   *
   * Accepted permissions (one is enough): Access: Service Tokens Write
   */
  readonly zoneLevelAccessServiceTokensCreateAServiceToken: (input: {
    readonly path: operations["zone-level-access-service-tokens-create-a-service-token"]["parameters"]["path"];
    readonly body: Writable<operations["zone-level-access-service-tokens-create-a-service-token"]["requestBody"]["content"]["application/json"]>;
    readonly signal?: AbortSignal;
  }) => Promise<Answer<Enveloped<201, operations["zone-level-access-service-tokens-create-a-service-token"]["responses"][201]["content"]["application/json"]>>>;
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
    queryParameters: [{"name":"name","required":false},{"name":"search","required":false},{"name":"page","required":false},{"name":"per_page","required":false}],
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
  "zone-level-access-service-tokens-list-service-tokens": {
    id: "zone-level-access-service-tokens-list-service-tokens",
    name: "zoneLevelAccessServiceTokensListServiceTokens",
    document: "access-service-tokens",
    method: "GET",
    path: "/zones/{zone_id}/access/service_tokens",
    summary: "List service tokens of a zone",
    pathParameters: [{"name":"zone_id","type":"string"}],
    queryParameters: [],
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
} as const satisfies Readonly<Record<string, OperationDescription>>;
