import type { Token } from "@cftokens/client";
import type { ApiMessage } from "../api-answer.ts";
import { apiFailures } from "../api-failures.ts";
import { checkCondition } from "../check-condition.ts";
import { checkPolicies } from "../check-policies.ts";
import type { Handlers } from "../handler.ts";
import { newHexId } from "../identifier.ts";
import { pageInfo } from "../page-info.ts";
import { permissionGroups } from "../world/permission-groups.ts";
import { hashSecret, mintSecret } from "../secret-value.ts";
import type { NewApiToken, StoredApiToken } from "../store/api-token-store.ts";
import { toSeconds } from "../timestamp.ts";
import { tokenStatus } from "../token-status.ts";

type UserTokenHandlers = Pick<
  Handlers,
  | "userApiTokensListTokens"
  | "userApiTokensCreateToken"
  | "userApiTokensVerifyToken"
  | "permissionGroupsListPermissionGroups"
>;

const validAndActive: ApiMessage = {
  code: 10000,
  message: "This API Token is valid and active",
  type: null,
};

export const userTokenHandlers: UserTokenHandlers = {
  userApiTokensListTokens({ query, principal, now, world }) {
    const wanted = { page: query.page ?? 1, perPage: query.per_page ?? 20 };
    const page = world.store.apiTokens.list({
      ...wanted,
      owner: { kind: "user", id: principal.id },
      includeExpired: query.include_expired ?? false,
      direction: query.direction ?? "desc",
      now,
    });
    return {
      ok: true,
      status: 200,
      result: page.items.map((token) => toToken(token, now)),
      resultInfo: pageInfo(page, wanted),
    };
  },

  userApiTokensCreateToken({ body, principal, now, world }) {
    const owner = { kind: "user", id: principal.id } as const;
    const policies = checkPolicies(body, { owner, world });
    if (!policies.ok) return policies;
    const badRange = checkCondition(body.condition);
    if (badRange !== undefined) return badRange;
    const issued = toSeconds(now);
    const token: NewApiToken = {
      id: newHexId(world.randomBytes),
      owner,
      name: body.name,
      status: "active",
      issued_on: issued,
      modified_on: issued,
      ...(body.not_before !== undefined && { not_before: body.not_before }),
      ...(body.expires_on !== undefined && { expires_on: body.expires_on }),
      policies: policies.result,
      ...(body.condition !== undefined && { condition: body.condition }),
    };
    const value = mintSecret("cfut", world.randomBytes);
    const stored = world.store.apiTokens.add(token, hashSecret(value));
    return { ok: true, status: 200, result: { ...toToken(stored, now), value } };
  },

  userApiTokensVerifyToken({ principal, now }) {
    const { token } = principal;
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
  },

  permissionGroupsListPermissionGroups({ query }) {
    const result = permissionGroups.filter(
      (group) =>
        (query.name === undefined || group.name === query.name) &&
        (query.scope === undefined || group.scopes.includes(query.scope)),
    );
    return { ok: true, status: 200, result, resultInfo: null };
  },
};

function toToken(stored: StoredApiToken, now: Date): Token {
  const { id, owner: _owner, lastUsedOn, ...content } = stored;
  return {
    id,
    ...content,
    policies: [...content.policies],
    status: tokenStatus(stored, now),
    ...(lastUsedOn !== undefined && { last_used_on: lastUsedOn }),
  };
}
