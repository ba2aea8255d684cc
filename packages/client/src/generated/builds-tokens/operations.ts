// Generated from spec/builds-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Call } from "../../call.ts";
import { describeOperation } from "../../describe-operation.ts";
import type { NamedCall, NamedOperation } from "../../operation-description.ts";
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

/** The types of the operations by id. */
export type BuildsTokensOperations = {
  readonly "listBuildTokens": NamedOperation<"listBuildTokens", "builds-tokens">;
  readonly "createBuildToken": NamedOperation<"createBuildToken", "builds-tokens">;
  readonly "deleteBuildToken": NamedOperation<"deleteBuildToken", "builds-tokens">;
};

/** What a call of `listBuildTokens` needs. */
export const listBuildTokensOperation: NamedCall<"listBuildTokens"> = {
  name: "listBuildTokens",
  method: "GET",
  path: "/accounts/{account_id}/builds/tokens",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Workers CI Write","Workers CI Read"],
  requestBody: null,
  answers: {"200":"envelope"},
};

/** What a call of `createBuildToken` needs. */
export const createBuildTokenOperation: NamedCall<"createBuildToken"> = {
  name: "createBuildToken",
  method: "POST",
  path: "/accounts/{account_id}/builds/tokens",
  pathParameters: [{"name":"account_id","type":"string"}],
  acceptedPermissions: ["Workers CI Write"],
  requestBody: {"required":true,"mediaType":"application/json"},
  secretMembers: ["build_token_secret"],
  answers: {"200":"envelope"},
};

/** What a call of `deleteBuildToken` needs. */
export const deleteBuildTokenOperation: NamedCall<"deleteBuildToken"> = {
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
};

/** The operations of spec/builds-tokens.yaml by id. */
export const operationsOfBuildsTokens: BuildsTokensOperations = /* @__PURE__ */ (() => ({
  "listBuildTokens": describeOperation(listBuildTokensOperation, {
    id: "listBuildTokens",
    document: "builds-tokens",
    summary: "List build tokens",
    queryParameters: [
      {"name":"page","required":false},
      {"name":"per_page","required":false},
    ],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "createBuildToken": describeOperation(createBuildTokenOperation, {
    id: "createBuildToken",
    document: "builds-tokens",
    summary: "Create build token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
  "deleteBuildToken": describeOperation(deleteBuildTokenOperation, {
    id: "deleteBuildToken",
    document: "builds-tokens",
    summary: "Delete build token",
    queryParameters: [],
    security: [["api_token"],["api_email","api_key"]],
  }),
}))();
