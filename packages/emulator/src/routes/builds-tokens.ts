import type { BuildToken } from "@cftokens/client";
import type { Handlers } from "../handler.ts";
import { newUuid } from "../identifier.ts";
import { pageInfo } from "../page-info.ts";
import { hashSecret } from "../secret-value.ts";

type BuildTokenHandlers = Pick<Handlers, "listBuildTokens" | "createBuildToken">;

/** E7 in spec/decisions.md: the default page size of build tokens is not documented; its example shows 50. */
const defaultPerPage = 50;

export const buildTokenHandlers: BuildTokenHandlers = {
  listBuildTokens({ path, query, world }) {
    const wanted = { page: query.page ?? 1, perPage: query.per_page ?? defaultPerPage };
    const page = world.store.buildTokens.list(path.account_id, wanted);
    return { ok: true, status: 200, result: [...page.items], resultInfo: pageInfo(page, wanted) };
  },

  createBuildToken({ path, body, world }) {
    const token: BuildToken = {
      build_token_uuid: newUuid(world.randomBytes),
      build_token_name: body.build_token_name,
      cloudflare_token_id: body.cloudflare_token_id,
      owner_type: "user",
    };
    world.store.buildTokens.add(path.account_id, token, hashSecret(body.build_token_secret));
    return { ok: true, status: 200, result: token };
  },
};
