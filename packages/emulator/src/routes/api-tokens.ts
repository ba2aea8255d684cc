import type { Token, TokenWithValue } from "@cftokens/client";
import type { ApiAnswer, ApiMessage, ApiSuccess } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import { checkCondition } from "./check-condition.ts";
import { checkPolicies } from "./check-policies.ts";
import type { World } from "./handler.ts";
import { newHexId } from "../values/identifier.ts";
import type { BodyOf, QueryOf, ResultOf } from "../operations/operation-types.ts";
import { pageInfo } from "./page-info.ts";
import type { Principal } from "./principal.ts";
import { hashSecret, mintSecret } from "../values/secret-value.ts";
import { type NewApiToken, type Owner, type StoredApiToken, tokenStatus } from "../store/api-token-store.ts";
import { toSeconds } from "../values/timestamp.ts";
import { showPage, showToken } from "./show-tokens.ts";
import { permissionGroups } from "../world/permission-groups.ts";

/** What the operations on tokens of users and of accounts need. */
export interface TokenContext {
  readonly owner: Owner;
  readonly world: World;
  readonly now: Date;
}

const validAndActive: ApiMessage = {
  code: 10000,
  message: "This API Token is valid and active",
  type: null,
};

export function listTokens(
  query: QueryOf<"userApiTokensListTokens">,
  { owner, world, now }: TokenContext,
): ApiSuccess<Token[]> {
  const wanted = { page: query.page ?? 1, perPage: query.per_page ?? 20 };
  const page = world.store.apiTokens.list({
    ...wanted,
    owner,
    includeExpired: query.include_expired ?? false,
    name: query.name,
    direction: query.direction ?? "desc",
    now,
  });
  return { ok: true, status: 200, ...showPage(page, now), resultInfo: pageInfo(page, wanted) };
}

export function createToken(
  body: BodyOf<"userApiTokensCreateToken">,
  context: TokenContext,
): ApiAnswer<TokenWithValue> & { readonly status: number } {
  const { owner, world, now } = context;
  const limit = world.limits[owner.kind === "user" ? "userTokens" : "accountTokens"];
  if (world.store.apiTokens.count(owner) >= limit) return apiFailures.tooManyTokens(limit);
  const policies = checkPolicies(body.policies, { owner, world });
  if (!policies.ok) return policies;
  const badRange = checkCondition(body.condition);
  if (badRange !== undefined) return badRange;
  const issued = toSeconds(now);
  const value = mintSecret(valuePrefix(owner), world.randomBytes);
  const stored = world.store.apiTokens.add(
    {
      ...replaceable(body),
      id: newHexId(world.randomBytes),
      owner,
      status: "active",
      issued_on: issued,
      modified_on: issued,
      policies: policies.result,
    },
    hashSecret(value),
  );
  const { result, resultText } = showToken(stored, now);
  return {
    ok: true,
    status: 200,
    result: { ...result, value },
    resultText: `${resultText.slice(0, -1)},"value":${JSON.stringify(value)}}`,
  };
}

export function tokenDetails(id: string, context: TokenContext): ApiAnswer<Token> {
  return onToken(id, context, (token) => ({ ok: true, status: 200, ...showToken(token, context.now) }));
}

/**
 * Replaces a token: members that the body leaves out are removed, except the status (E12 in
 * spec/decisions.md).
 */
export function updateToken(
  id: string,
  body: BodyOf<"userApiTokensUpdateToken">,
  context: TokenContext,
): ApiAnswer<Token> {
  const { owner, world, now } = context;
  return onToken(id, context, (token) => {
    const known = new Set(token.policies.map((policy) => policy.id));
    const policies = checkPolicies(body.policies, { owner, world, known });
    if (!policies.ok) return policies;
    const badRange = checkCondition(body.condition);
    if (badRange !== undefined) return badRange;
    const { status } = body;
    const replaced = world.store.apiTokens.replace({
      ...replaceable(body),
      id,
      owner,
      status: status === "active" || status === "disabled" ? status : token.status,
      issued_on: token.issued_on,
      modified_on: toSeconds(now),
      policies: policies.result,
      lastUsedOn: token.lastUsedOn,
    });
    return { ok: true, status: 200, ...showToken(replaced, now) };
  });
}

export function deleteToken(
  id: string,
  context: TokenContext,
): ApiAnswer<NonNullable<ResultOf<"userApiTokensDeleteToken">>> {
  return onToken(id, context, () => {
    context.world.store.apiTokens.remove(id);
    return { ok: true, status: 200, result: { id } };
  });
}

/**
 * Gives a token a new value. The old value stops working at once; nothing else changes but
 * `modified_on` (documented, observed).
 */
export function rollToken(id: string, context: TokenContext): ApiAnswer<string> {
  const { owner, world, now } = context;
  return onToken(id, context, (token) => {
    const value = mintSecret(valuePrefix(owner), world.randomBytes);
    world.store.apiTokens.roll({ ...token, modified_on: toSeconds(now) }, hashSecret(value));
    return { ok: true, status: 200, result: value };
  });
}

export function verifyToken(
  { token }: Principal,
  now: Date,
): ApiAnswer<ResultOf<"userApiTokensVerifyToken">> {
  if (token === undefined) return apiFailures.missingAuthorization();
  const status = tokenStatus(token, now);
  const { id, not_before, expires_on } = token;
  return {
    ok: true,
    status: 200,
    result: {
      id,
      status,
      ...(not_before !== undefined && { not_before }),
      ...(expires_on !== undefined && { expires_on }),
    },
    ...(status === "active" && { messages: [validAndActive] }),
  };
}

/** Lists permission groups; an account does not get those that act on users (observed). */
export function listPermissionGroups(
  query: QueryOf<"permissionGroupsListPermissionGroups">,
  ownerKind: Owner["kind"],
): ApiSuccess<ResultOf<"permissionGroupsListPermissionGroups">> {
  const result = permissionGroups.filter(
    (group) =>
      (query.name === undefined || group.name === query.name) &&
      (query.scope === undefined || group.scopes.includes(query.scope)) &&
      (ownerKind === "user" || !group.scopes.includes("com.cloudflare.api.user")),
  );
  return { ok: true, status: 200, result, resultInfo: null };
}

function onToken<Result>(
  id: string,
  { owner, world }: TokenContext,
  act: (token: StoredApiToken) => ApiAnswer<Result>,
): ApiAnswer<Result> {
  const token = world.store.apiTokens.find(owner, id);
  if (token !== undefined) return act(token);
  const path = owner.kind === "user" ? "/user" : `/accounts/${owner.id}`;
  return apiFailures.badIdentifier(`${path}/tokens/${id}`);
}

function replaceable({
  name,
  not_before,
  expires_on,
  condition,
}: Omit<BodyOf<"userApiTokensUpdateToken">, "policies">): Pick<
  NewApiToken,
  "name" | "not_before" | "expires_on" | "condition"
> {
  return {
    name,
    ...(not_before !== undefined && { not_before }),
    ...(expires_on !== undefined && { expires_on }),
    ...(condition !== undefined && { condition }),
  };
}

function valuePrefix({ kind }: Owner): "cfut" | "cfat" {
  return kind === "user" ? "cfut" : "cfat";
}
