import type { Call, HandlersOf } from "./handler.ts";
import {
  createToken,
  deleteToken,
  listPermissionGroups,
  listTokens,
  rollToken,
  tokenDetails,
  updateToken,
  verifyToken,
  type TokenContext,
} from "./api-tokens.ts";

export const userTokenHandlers: HandlersOf<"user-tokens"> = {
  userApiTokensListTokens: (call) => listTokens(call.query, ofUser(call)),
  userApiTokensCreateToken: (call) => createToken(call.body, ofUser(call)),
  userApiTokensVerifyToken: ({ principal, now }) => verifyToken(principal, now),
  permissionGroupsListPermissionGroups: ({ query }) => listPermissionGroups(query, "user"),
  userApiTokensTokenDetails: (call) => tokenDetails(call.path.token_id, ofUser(call)),
  userApiTokensUpdateToken: (call) => updateToken(call.path.token_id, call.body, ofUser(call)),
  userApiTokensDeleteToken: (call) => deleteToken(call.path.token_id, ofUser(call)),
  userApiTokensRollToken: (call) => rollToken(call.path.token_id, ofUser(call)),
};

function ofUser({
  principal,
  world,
  now,
}: Pick<Call<"userApiTokensListTokens">, "principal" | "world" | "now">): TokenContext {
  return { owner: { kind: "user", id: principal.id }, world, now };
}
