// Generated from spec/builds-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import { operationFunction, type OperationFunction } from "../../operation-function.ts";
import type { BuildsTokensClient } from "./operations.ts";
import {
  listBuildTokensOperation,
  createBuildTokenOperation,
  deleteBuildTokenOperation,
} from "./operations.ts";
export { connect, connectTo } from "../../connect.ts";

/**
 * List build tokens
 *
 * `GET /accounts/{account_id}/builds/tokens`
 *
 * Accepted permissions (one is enough): Workers CI Write, Workers CI Read
 */
export const listBuildTokens: OperationFunction<BuildsTokensClient, "listBuildTokens"> = /* @__PURE__ */ operationFunction(listBuildTokensOperation);

/**
 * Create build token
 *
 * `POST /accounts/{account_id}/builds/tokens`
 *
 * Accepted permissions (one is enough): Workers CI Write
 */
export const createBuildToken: OperationFunction<BuildsTokensClient, "createBuildToken"> = /* @__PURE__ */ operationFunction(createBuildTokenOperation);

/**
 * Delete build token
 *
 * `DELETE /accounts/{account_id}/builds/tokens/{build_token_uuid}`
 *
 * Accepted permissions (one is enough): Workers CI Write
 */
export const deleteBuildToken: OperationFunction<BuildsTokensClient, "deleteBuildToken"> = /* @__PURE__ */ operationFunction(deleteBuildTokenOperation);
