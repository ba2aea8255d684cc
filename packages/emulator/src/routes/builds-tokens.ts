import type { BuildToken } from "@cftokens/client";
import { apiFailures } from "../answers/api-failures.ts";
import type { HandlersOf } from "./handler.ts";
import { newUuid } from "../values/identifier.ts";
import { pageInfo } from "./page-info.ts";
import { hashSecret } from "../values/secret-value.ts";

// E7 in spec/decisions.md: the default page size of build tokens is not documented; its example
// shows 50.
const defaultPerPage = 50;

export const buildTokenHandlers: HandlersOf<"builds-tokens"> = {
  listBuildTokens({ path, query, world }) {
    const wanted = { page: query.page ?? 1, perPage: query.per_page ?? defaultPerPage };
    const page = world.store.buildTokens.list(path.account_id, wanted);
    return { ok: true, status: 200, result: [...page.items], resultInfo: pageInfo(page, wanted) };
  },

  createBuildToken({ path, body, principal, world }) {
    const token: BuildToken = {
      build_token_uuid: newUuid(world.randomBytes),
      build_token_name: body.build_token_name,
      cloudflare_token_id: body.cloudflare_token_id,
      owner_type: "user",
    };
    const owner = { accountId: path.account_id, userId: principal.id };
    world.store.buildTokens.add(owner, token, hashSecret(body.build_token_secret));
    return { ok: true, status: 200, result: token };
  },

  deleteBuildToken({ path, principal, world }) {
    const owner = { accountId: path.account_id, userId: principal.id };
    const removed = world.store.buildTokens.remove(owner, path.build_token_uuid);
    return removed ? { ok: true, status: 200, result: null } : apiFailures.buildTokenNotFound();
  },
};
