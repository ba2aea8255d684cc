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

export const accountTokenHandlers: HandlersOf<"account-tokens"> = {
  accountApiTokensListTokens: (call) => listTokens(call.query, ofAccount(call)),
  accountApiTokensCreateToken: (call) => createToken(call.body, ofAccount(call)),
  accountApiTokensVerifyToken: ({ principal, now }) => verifyToken(principal, now),
  accountApiTokensListPermissionGroups: ({ query }) => listPermissionGroups(query, "account"),
  accountApiTokensTokenDetails: (call) => tokenDetails(call.path.token_id, ofAccount(call)),
  accountApiTokensUpdateToken: (call) => updateToken(call.path.token_id, call.body, ofAccount(call)),
  accountApiTokensDeleteToken: (call) => deleteToken(call.path.token_id, ofAccount(call)),
  accountApiTokensRollToken: (call) => rollToken(call.path.token_id, ofAccount(call)),
};

function ofAccount({
  path,
  world,
  now,
}: Pick<Call<"accountApiTokensListTokens">, "path" | "world" | "now">): TokenContext {
  return { owner: { kind: "account", id: path.account_id }, world, now };
}
