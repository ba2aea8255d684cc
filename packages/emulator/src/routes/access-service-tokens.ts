import type { ServiceToken, ServiceTokenCreate, ServiceTokenWithSecret } from "@cftokens/client";
import type { ApiSuccess } from "../api-answer.ts";
import type { Handlers, World } from "../handler.ts";
import { newHexId, newUuid } from "../identifier.ts";
import { pageInfo } from "../page-info.ts";
import { hashSecret, mintSecret } from "../secret-value.ts";
import type { ServiceTokenList, ServiceTokenParent } from "../store/service-token-store.ts";
import { durationMilliseconds } from "../timestamp.ts";

type ServiceTokenHandlers = Pick<
  Handlers,
  | "accessServiceTokensListServiceTokens"
  | "accessServiceTokensCreateAServiceToken"
  | "zoneLevelAccessServiceTokensListServiceTokens"
  | "zoneLevelAccessServiceTokensCreateAServiceToken"
>;

/** E7 in spec/decisions.md: the default page size of service tokens is not documented. */
const defaultPerPage = 1000;

export const serviceTokenHandlers: ServiceTokenHandlers = {
  accessServiceTokensListServiceTokens({ path, query, world }) {
    return list(world, {
      parent: { kind: "account", id: path.account_id },
      page: query.page ?? 1,
      perPage: query.per_page ?? defaultPerPage,
      name: query.name,
      search: query.search,
    });
  },
  accessServiceTokensCreateAServiceToken({ path, body, now, world }) {
    return create(world, { kind: "account", id: path.account_id }, { body, now });
  },
  zoneLevelAccessServiceTokensListServiceTokens({ path, world }) {
    return list(world, { parent: { kind: "zone", id: path.zone_id }, page: 1, perPage: defaultPerPage });
  },
  zoneLevelAccessServiceTokensCreateAServiceToken({ path, body, now, world }) {
    return create(world, { kind: "zone", id: path.zone_id }, { body, now });
  },
};

function list(world: World, wanted: ServiceTokenList): ApiSuccess<ServiceToken[]> {
  const page = world.store.serviceTokens.list(wanted);
  return { ok: true, status: 200, result: [...page.items], resultInfo: pageInfo(page, wanted) };
}

function create(
  world: World,
  parent: ServiceTokenParent,
  { body, now }: { readonly body: ServiceTokenCreate; readonly now: Date },
): ApiSuccess<ServiceTokenWithSecret> & { readonly status: 201 } {
  const created = now.toISOString();
  const lifetime = durationMilliseconds(body.duration ?? "8760h");
  const token: ServiceToken = {
    id: newUuid(world.randomBytes),
    client_id: `${newHexId(world.randomBytes)}.access`,
    name: body.name,
    duration: body.duration ?? "8760h",
    enabled: body.enabled ?? true,
    created_at: created,
    updated_at: created,
    ...(lifetime !== undefined && { expires_at: new Date(now.getTime() + lifetime).toISOString() }),
    client_secret_version: body.client_secret_version ?? 1,
    ...(body.previous_client_secret_expires_at !== undefined && {
      previous_client_secret_expires_at: body.previous_client_secret_expires_at,
    }),
  };
  const secret = mintSecret("cfast", world.randomBytes);
  world.store.serviceTokens.add(parent, token, hashSecret(secret));
  return { ok: true, status: 201, result: { ...token, client_secret: secret } };
}
