// Generated from spec/builds-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import { operationFunction, type OperationFunction } from "../../operation-function.ts";
import type { BuildsTokensClient } from "./types.ts";
export { connect, connectTo } from "../../connect.ts";

/**
 * List build tokens
 *
 * `GET /accounts/{account_id}/builds/tokens`
 *
 * Accepted permissions (one is enough): Workers CI Write, Workers CI Read
 */
export const listBuildTokens: OperationFunction<BuildsTokensClient, "listBuildTokens"> = /* @__PURE__ */ operationFunction({
  name: "listBuildTokens",
  method: "GET",
  path: "/accounts/{account_id}/builds/tokens",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Workers CI Write","Workers CI Read"],
  requestBody: null,
  answers: {"200":"envelope"},
});

/**
 * Create build token
 *
 * `POST /accounts/{account_id}/builds/tokens`
 *
 * Accepted permissions (one is enough): Workers CI Write
 */
export const createBuildToken: OperationFunction<BuildsTokensClient, "createBuildToken"> = /* @__PURE__ */ operationFunction({
  name: "createBuildToken",
  method: "POST",
  path: "/accounts/{account_id}/builds/tokens",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Workers CI Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["build_token_secret"],
  answers: {"200":"envelope"},
});

/**
 * Delete build token
 *
 * `DELETE /accounts/{account_id}/builds/tokens/{build_token_uuid}`
 *
 * Accepted permissions (one is enough): Workers CI Write
 */
export const deleteBuildToken: OperationFunction<BuildsTokensClient, "deleteBuildToken"> = /* @__PURE__ */ operationFunction({
  name: "deleteBuildToken",
  method: "DELETE",
  path: "/accounts/{account_id}/builds/tokens/{build_token_uuid}",
  pathParameters: [
    {"name":"account_id","type":"string"},
    {"name":"build_token_uuid","type":"string"},
  ],
  acceptedPermissions: ["Workers CI Write"],
  requestBody: null,
  answers: {"200":"envelope"},
});
