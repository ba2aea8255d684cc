import type { ServiceToken, ServiceTokenCreate, ServiceTokenWithSecret } from "@cftokens/client";
import type { ApiAnswer, ApiSuccess } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import type { Call, HandlersOf } from "./handler.ts";
import { newHexId, newUuid } from "../values/identifier.ts";
import type { BodyOf, QueryOf, ResultOf } from "../operations/operation-types.ts";
import { pageInfo } from "./page-info.ts";
import { hashSecret, mintSecret } from "../values/secret-value.ts";
import type { ServiceTokenParent, StoredServiceToken } from "../store/service-token-store.ts";
import { durationMilliseconds, lastMoment } from "../values/timestamp.ts";

// E7 in spec/decisions.md: the default page size of service tokens is not documented.
const defaultPerPage = 1000;
// The time that a refresh adds (documented).
const year = 365 * 24 * 3_600_000;

const tooLong = apiFailures.invalidAccessRequest("duration must end before the year 10000");

export const serviceTokenHandlers: HandlersOf<"access-service-tokens"> = {
  accessServiceTokensListServiceTokens: (call) => list(ofAccount(call), call.query),
  accessServiceTokensCreateAServiceToken: (call) => create(ofAccount(call), call.body),
  accessServiceTokensGetAServiceToken: (call) => get(call.path.service_token_id, ofAccount(call)),
  accessServiceTokensUpdateAServiceToken: (call) =>
    update(call.path.service_token_id, call.body, ofAccount(call)),
  accessServiceTokensDeleteAServiceToken: (call) => remove(call.path.service_token_id, ofAccount(call)),
  accessServiceTokensRefreshAServiceToken: (call) => refresh(call.path.service_token_id, ofAccount(call)),
  accessServiceTokensRotateAServiceToken: (call) =>
    rotate(call.path.service_token_id, call.body, ofAccount(call)),
  zoneLevelAccessServiceTokensListServiceTokens: (call) => list(ofZone(call), call.query),
  zoneLevelAccessServiceTokensCreateAServiceToken: (call) => create(ofZone(call), call.body),
  zoneLevelAccessServiceTokensGetAServiceToken: (call) => get(call.path.service_token_id, ofZone(call)),
  zoneLevelAccessServiceTokensUpdateAServiceToken: (call) =>
    update(call.path.service_token_id, call.body, ofZone(call)),
  zoneLevelAccessServiceTokensDeleteAServiceToken: (call) => remove(call.path.service_token_id, ofZone(call)),
};

// The parent of the tokens, and what the operations need.
interface Context extends Pick<Call<"accessServiceTokensListServiceTokens">, "world" | "now"> {
  readonly parent: ServiceTokenParent;
}

function ofAccount({
  path,
  world,
  now,
}: Pick<Call<"accessServiceTokensListServiceTokens">, "path" | "world" | "now">): Context {
  return { parent: { kind: "account", id: path.account_id }, world, now };
}

function ofZone({
  path,
  world,
  now,
}: Pick<Call<"zoneLevelAccessServiceTokensListServiceTokens">, "path" | "world" | "now">): Context {
  return { parent: { kind: "zone", id: path.zone_id }, world, now };
}

function list(
  { parent, world }: Context,
  query: QueryOf<"accessServiceTokensListServiceTokens">,
): ApiSuccess<ServiceToken[]> {
  const wanted = { page: query.page ?? 1, perPage: query.per_page ?? defaultPerPage };
  const { name, search } = query;
  const page = world.store.serviceTokens.list({ ...wanted, parent, name, search });
  return {
    ok: true,
    status: 200,
    result: page.items.map(({ token }) => token),
    resultInfo: pageInfo(page, wanted),
  };
}

function create(
  { parent, world, now }: Context,
  body: ServiceTokenCreate,
): ApiAnswer<ServiceTokenWithSecret> & { readonly status: number } {
  const limit = world.limits.serviceTokens;
  if (world.store.serviceTokens.count(parent) >= limit) return apiFailures.tooManyServiceTokens(limit);
  if (endsTooLate(body.duration, now)) return tooLong;
  const created = now.toISOString();
  const token: ServiceToken = {
    id: newUuid(world.randomBytes),
    client_id: `${newHexId(world.randomBytes)}.access`,
    name: body.name,
    ...lifetime(body.duration ?? "8760h", now),
    enabled: body.enabled ?? true,
    created_at: created,
    updated_at: created,
    client_secret_version: body.client_secret_version ?? 1,
    ...(body.previous_client_secret_expires_at !== undefined && {
      previous_client_secret_expires_at: body.previous_client_secret_expires_at,
    }),
  };
  const secret = mintSecret("cfast", world.randomBytes);
  world.store.serviceTokens.add(parent, token, hashSecret(secret));
  return { ok: true, status: 201, result: { ...token, client_secret: secret } };
}

function get(id: string, context: Context): ApiAnswer<ServiceToken> {
  return onToken(id, context, ({ token }) => ({ ok: true, status: 200, result: token }));
}

// Changes the members that the body has. A higher version creates a new secret (observed); a lower
// one is refused (E13 in spec/decisions.md).
function update(
  id: string,
  body: BodyOf<"accessServiceTokensUpdateAServiceToken">,
  context: Context,
): ApiAnswer<ResultOf<"accessServiceTokensUpdateAServiceToken">> {
  const { world, now } = context;
  return onToken<ResultOf<"accessServiceTokensUpdateAServiceToken">>(id, context, (stored) => {
    // Only what the document names: another member of the body is none of the token.
    const { name, enabled, duration } = body;
    const { client_secret_version: version, previous_client_secret_expires_at: end } = body;
    if (endsTooLate(duration, now)) return tooLong;
    const current = stored.token.client_secret_version ?? 1;
    if (version !== undefined && version < current) {
      return apiFailures.invalidAccessRequest(`client_secret_version must be at least ${current}`);
    }
    const changed: ServiceToken = {
      ...(duration === undefined ? stored.token : withoutEnd(stored.token)),
      ...(name !== undefined && { name }),
      ...(enabled !== undefined && { enabled }),
      ...(duration !== undefined && lifetime(duration, now)),
      updated_at: now.toISOString(),
    };
    if (version === undefined || version === current) {
      const moved = { ...changed, ...(end !== undefined && { previous_client_secret_expires_at: end }) };
      world.store.serviceTokens.replace(moved);
      return { ok: true, status: 200, result: moved };
    }
    return withNewSecret({ ...stored, token: changed }, { version, end, context });
  });
}

function remove(id: string, context: Context): ApiAnswer<ServiceToken> {
  return onToken(id, context, ({ token, usedBy }) => {
    if (usedBy !== undefined) return apiFailures.serviceTokenInUse(usedBy);
    context.world.store.serviceTokens.remove(id);
    return { ok: true, status: 200, result: token };
  });
}

// A token that never expires stays so (E13 in spec/decisions.md).
function refresh(id: string, context: Context): ApiAnswer<ServiceToken> {
  const { world, now } = context;
  return onToken(id, context, ({ token }) => {
    const refreshed = {
      ...token,
      ...(token.expires_at !== undefined && { expires_at: new Date(now.getTime() + year).toISOString() }),
      updated_at: now.toISOString(),
    };
    world.store.serviceTokens.replace(refreshed);
    return { ok: true, status: 200, result: refreshed };
  });
}

function rotate(
  id: string,
  body: BodyOf<"accessServiceTokensRotateAServiceToken"> | undefined,
  context: Context,
): ApiAnswer<ServiceTokenWithSecret> {
  return onToken(id, context, (stored) => {
    const token = { ...stored.token, updated_at: context.now.toISOString() };
    const version = (token.client_secret_version ?? 1) + 1;
    const end = body?.previous_client_secret_expires_at;
    return withNewSecret({ ...stored, token }, { version, end, context });
  });
}

interface NewSecret {
  readonly version: number;
  /** When the previous secret expires: at once if undefined (documented). */
  readonly end: string | undefined;
  readonly context: Context;
}

function withNewSecret(
  { token }: StoredServiceToken,
  { version, end, context: { world, now } }: NewSecret,
): ApiSuccess<ServiceTokenWithSecret> {
  const rotated: ServiceToken = {
    ...token,
    client_secret_version: version,
    previous_client_secret_expires_at: end ?? now.toISOString(),
  };
  const secret = mintSecret("cfast", world.randomBytes);
  world.store.serviceTokens.rotate(rotated, hashSecret(secret));
  return { ok: true, status: 200, result: { ...rotated, client_secret: secret } };
}

function onToken<Result>(
  id: string,
  { parent, world }: Context,
  act: (stored: StoredServiceToken) => ApiAnswer<Result>,
): ApiAnswer<Result> {
  const stored = world.store.serviceTokens.find(parent, id);
  return stored === undefined ? apiFailures.serviceTokenNotFound() : act(stored);
}

function endsTooLate(duration: string | undefined, from: Date): boolean {
  const milliseconds = duration === undefined ? undefined : durationMilliseconds(duration);
  return milliseconds !== undefined && from.getTime() + milliseconds > lastMoment;
}

function lifetime(duration: string, from: Date): Pick<ServiceToken, "duration" | "expires_at"> {
  const milliseconds = durationMilliseconds(duration);
  if (milliseconds === undefined) return { duration };
  return {
    duration,
    expires_at: new Date(Math.min(from.getTime() + milliseconds, lastMoment)).toISOString(),
  };
}

function withoutEnd({ expires_at: _expires_at, ...token }: ServiceToken): ServiceToken {
  return token;
}
