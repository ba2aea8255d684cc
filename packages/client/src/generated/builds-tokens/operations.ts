// Generated from spec/builds-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Call } from "../../call.ts";
import type { OperationDescription } from "../../operation-description.ts";
import type { operations } from "./types.ts";

/** Workers Builds tokens */
export interface BuildsTokensClient {
  /**
   * List build tokens
   *
   * `GET /accounts/{account_id}/builds/tokens`
   *
   * Accepted permissions (one is enough): Workers CI Write, Workers CI Read
   */
  readonly listBuildTokens: Call<operations["listBuildTokens"], 200>;

  /**
   * Create build token
   *
   * `POST /accounts/{account_id}/builds/tokens`
   *
   * Accepted permissions (one is enough): Workers CI Write
   */
  readonly createBuildToken: Call<operations["createBuildToken"], 200>;

  /**
   * Delete build token
   *
   * `DELETE /accounts/{account_id}/builds/tokens/{build_token_uuid}`
   *
   * Accepted permissions (one is enough): Workers CI Write
   */
  readonly deleteBuildToken: Call<operations["deleteBuildToken"], 200>;
}

/** The operations of spec/builds-tokens.yaml by id. */
export const operationsOfBuildsTokens = {
  "listBuildTokens": {
    id: "listBuildTokens",
    name: "listBuildTokens",
    document: "builds-tokens",
    method: "GET",
    path: "/accounts/{account_id}/builds/tokens",
    summary: "List build tokens",
    pathParameters: [{"name":"account_id","type":"string"}],
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
    ],
    acceptedPermissions: ["Workers CI Write","Workers CI Read"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
  "createBuildToken": {
    id: "createBuildToken",
    name: "createBuildToken",
    document: "builds-tokens",
    method: "POST",
    path: "/accounts/{account_id}/builds/tokens",
    summary: "Create build token",
    pathParameters: [{"name":"account_id","type":"string"}],
    queryParameters: [],
    acceptedPermissions: ["Workers CI Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: {"required":true,"mediaType":"application/json"},
    answers: {"200":"envelope"},
  },
  "deleteBuildToken": {
    id: "deleteBuildToken",
    name: "deleteBuildToken",
    document: "builds-tokens",
    method: "DELETE",
    path: "/accounts/{account_id}/builds/tokens/{build_token_uuid}",
    summary: "Delete build token",
    pathParameters: [
      {"name":"account_id","type":"string"},
      {"name":"build_token_uuid","type":"string"},
    ],
    queryParameters: [],
    acceptedPermissions: ["Workers CI Write"],
    security: [["api_token"],["api_email","api_key"]],
    requestBody: null,
    answers: {"200":"envelope"},
  },
} as const satisfies Readonly<Record<string, OperationDescription>>;
