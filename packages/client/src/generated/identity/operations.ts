// Generated from spec/identity.yaml. Do not edit: change the document and run `pnpm generate`.
import type { NamedOperations } from "../../operation-description.ts";
import { readOperations } from "../../read-operations.ts";

/** The names of the operations by id. */
export type IdentityOperations = NamedOperations<"identity", {
  readonly "user-user-details": "userUserDetails";
  readonly "user-s-account-memberships-list-memberships": "userSAccountMembershipsListMemberships";
  readonly "accounts-list-accounts": "accountsListAccounts";
  readonly "accounts-account-details": "accountsAccountDetails";
  readonly "zones-get": "zonesGet";
}>;

/** The operations of spec/identity.yaml by id. */
export const operationsOfIdentity: IdentityOperations = /* @__PURE__ */ readOperations(`{
"user-user-details":{"id":"user-user-details","document":"identity","summary":"User Details","name":"userUserDetails","method":"GET","path":"/user","pathParameters":[],"queryParameters":[],"acceptedPermissions":["User Details Write","User Details Read"],"security":[["api_token"],["api_email","api_key"]],"requestBody":null,"answers":{"200":"envelope"}},
"user-s-account-memberships-list-memberships":{"id":"user-s-account-memberships-list-memberships","document":"identity","summary":"List Memberships","name":"userSAccountMembershipsListMemberships","method":"GET","path":"/memberships","pathParameters":[],"queryParameters":[{"name":"page","required":false},{"name":"per_page","required":false}],"acceptedPermissions":["Memberships Write","Memberships Read"],"security":[["api_token"],["api_email","api_key"]],"requestBody":null,"answers":{"200":"envelope"}},
"accounts-list-accounts":{"id":"accounts-list-accounts","document":"identity","summary":"List Accounts","name":"accountsListAccounts","method":"GET","path":"/accounts","pathParameters":[],"queryParameters":[{"name":"page","required":false},{"name":"per_page","required":false},{"name":"name","required":false}],"acceptedPermissions":["Account Settings Write","Account Settings Read"],"security":[["api_token"],["api_email","api_key"]],"requestBody":null,"answers":{"200":"envelope"}},
"accounts-account-details":{"id":"accounts-account-details","document":"identity","summary":"Account Details","name":"accountsAccountDetails","method":"GET","path":"/accounts/{account_id}","pathParameters":[{"name":"account_id","type":"string"}],"queryParameters":[],"acceptedPermissions":["Account Settings Write","Account Settings Read"],"security":[["api_token"],["api_email","api_key"]],"requestBody":null,"answers":{"200":"envelope"}},
"zones-get":{"id":"zones-get","document":"identity","summary":"List Zones","name":"zonesGet","method":"GET","path":"/zones","pathParameters":[],"queryParameters":[{"name":"page","required":false},{"name":"per_page","required":false},{"name":"name","required":false},{"name":"account.id","required":false}],"acceptedPermissions":["Zone Write","Zone Read"],"security":[["api_token"],["api_email","api_key"]],"requestBody":null,"answers":{"200":"envelope"}}
}`);
