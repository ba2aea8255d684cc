// Generated from spec/builds-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { NamedOperations } from "../../operation-description.ts";
import { readOperations } from "../../read-operations.ts";

/** The names of the operations by id. */
export type BuildsTokensOperations = NamedOperations<"builds-tokens", {
  readonly "listBuildTokens": "listBuildTokens";
  readonly "createBuildToken": "createBuildToken";
  readonly "deleteBuildToken": "deleteBuildToken";
}>;

/** The operations of spec/builds-tokens.yaml by id. */
export const operationsOfBuildsTokens: BuildsTokensOperations = /* @__PURE__ */ readOperations(`{
"listBuildTokens":{"id":"listBuildTokens","document":"builds-tokens","summary":"List build tokens","name":"listBuildTokens","method":"GET","path":"/accounts/{account_id}/builds/tokens","pathParameters":[{"name":"account_id","type":"string"}],"queryParameters":[{"name":"page","required":false},{"name":"per_page","required":false}],"acceptedPermissions":["Workers CI Write","Workers CI Read"],"security":[["api_token"],["api_email","api_key"]],"requestBody":null,"answers":{"200":"envelope"}},
"createBuildToken":{"id":"createBuildToken","document":"builds-tokens","summary":"Create build token","name":"createBuildToken","method":"POST","path":"/accounts/{account_id}/builds/tokens","pathParameters":[{"name":"account_id","type":"string"}],"queryParameters":[],"acceptedPermissions":["Workers CI Write"],"security":[["api_token"],["api_email","api_key"]],"requestBody":{"required":true,"mediaType":"application/json"},"secretMembers":["build_token_secret"],"answers":{"200":"envelope"}},
"deleteBuildToken":{"id":"deleteBuildToken","document":"builds-tokens","summary":"Delete build token","name":"deleteBuildToken","method":"DELETE","path":"/accounts/{account_id}/builds/tokens/{build_token_uuid}","pathParameters":[{"name":"account_id","type":"string"},{"name":"build_token_uuid","type":"string"}],"queryParameters":[],"acceptedPermissions":["Workers CI Write"],"security":[["api_token"],["api_email","api_key"]],"requestBody":null,"answers":{"200":"envelope"}}
}`);
