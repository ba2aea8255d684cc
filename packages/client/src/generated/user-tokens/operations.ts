// Generated from spec/user-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { NamedOperations } from "../../operation-description.ts";
import { readOperations } from "../../read-operations.ts";

/** The names of the operations by id. */
export type UserTokensOperations = NamedOperations<"user-tokens", {
  readonly "user-api-tokens-list-tokens": "userApiTokensListTokens";
  readonly "user-api-tokens-create-token": "userApiTokensCreateToken";
  readonly "user-api-tokens-verify-token": "userApiTokensVerifyToken";
  readonly "permission-groups-list-permission-groups": "permissionGroupsListPermissionGroups";
  readonly "user-api-tokens-token-details": "userApiTokensTokenDetails";
  readonly "user-api-tokens-update-token": "userApiTokensUpdateToken";
  readonly "user-api-tokens-delete-token": "userApiTokensDeleteToken";
  readonly "user-api-tokens-roll-token": "userApiTokensRollToken";
}>;

/** The operations of spec/user-tokens.yaml by id. */
export const operationsOfUserTokens: UserTokensOperations = /* @__PURE__ */ readOperations(`{
"user-api-tokens-list-tokens":{"id":"user-api-tokens-list-tokens","document":"user-tokens","summary":"List Tokens","name":"userApiTokensListTokens","method":"GET","path":"/user/tokens","pathParameters":[],"queryParameters":[{"name":"page","required":false},{"name":"per_page","required":false},{"name":"direction","required":false},{"name":"include_expired","required":false},{"name":"name","required":false}],"acceptedPermissions":["API Tokens Write","API Tokens Read"],"security":[["api_token"],["api_email","api_key"]],"requestBody":null,"answers":{"200":"envelope"}},
"user-api-tokens-create-token":{"id":"user-api-tokens-create-token","document":"user-tokens","summary":"Create Token","name":"userApiTokensCreateToken","method":"POST","path":"/user/tokens","pathParameters":[],"queryParameters":[],"acceptedPermissions":["API Tokens Write"],"security":[["api_token"],["api_email","api_key"]],"requestBody":{"required":true,"mediaType":"application/json"},"secretMembers":["value"],"answers":{"200":"envelope"}},
"user-api-tokens-verify-token":{"id":"user-api-tokens-verify-token","document":"user-tokens","summary":"Verify Token","name":"userApiTokensVerifyToken","method":"GET","path":"/user/tokens/verify","pathParameters":[],"queryParameters":[],"acceptedPermissions":[],"security":[["api_token"]],"requestBody":null,"answers":{"200":"envelope"}},
"permission-groups-list-permission-groups":{"id":"permission-groups-list-permission-groups","document":"user-tokens","summary":"List Token Permission Groups","name":"permissionGroupsListPermissionGroups","method":"GET","path":"/user/tokens/permission_groups","pathParameters":[],"queryParameters":[{"name":"name","required":false},{"name":"scope","required":false}],"acceptedPermissions":["API Tokens Write","API Tokens Read"],"security":[["api_token"],["api_email","api_key"]],"requestBody":null,"answers":{"200":"envelope"}},
"user-api-tokens-token-details":{"id":"user-api-tokens-token-details","document":"user-tokens","summary":"Token Details","name":"userApiTokensTokenDetails","method":"GET","path":"/user/tokens/{token_id}","pathParameters":[{"name":"token_id","type":"string"}],"queryParameters":[],"acceptedPermissions":["API Tokens Write","API Tokens Read"],"security":[["api_token"],["api_email","api_key"]],"requestBody":null,"answers":{"200":"envelope"}},
"user-api-tokens-update-token":{"id":"user-api-tokens-update-token","document":"user-tokens","summary":"Update Token","name":"userApiTokensUpdateToken","method":"PUT","path":"/user/tokens/{token_id}","pathParameters":[{"name":"token_id","type":"string"}],"queryParameters":[],"acceptedPermissions":["API Tokens Write"],"security":[["api_token"],["api_email","api_key"]],"requestBody":{"required":true,"mediaType":"application/json"},"secretMembers":["value"],"answers":{"200":"envelope"}},
"user-api-tokens-delete-token":{"id":"user-api-tokens-delete-token","document":"user-tokens","summary":"Delete Token","name":"userApiTokensDeleteToken","method":"DELETE","path":"/user/tokens/{token_id}","pathParameters":[{"name":"token_id","type":"string"}],"queryParameters":[],"acceptedPermissions":["API Tokens Write"],"security":[["api_token"],["api_email","api_key"]],"requestBody":null,"answers":{"200":"envelope"}},
"user-api-tokens-roll-token":{"id":"user-api-tokens-roll-token","document":"user-tokens","summary":"Roll Token","name":"userApiTokensRollToken","method":"PUT","path":"/user/tokens/{token_id}/value","pathParameters":[{"name":"token_id","type":"string"}],"queryParameters":[],"acceptedPermissions":["API Tokens Write"],"security":[["api_token"],["api_email","api_key"]],"requestBody":{"required":false,"mediaType":"application/json"},"secretMembers":["value"],"answers":{"200":"envelope"}}
}`);
