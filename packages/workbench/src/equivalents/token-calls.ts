import type { ServiceTokenUpdate, TokenUpdate } from "../changes/token-change.ts";
import type { ServiceTokenRef, TokenRef } from "../changes/token-ref.ts";
import type { Place } from "../inventory/place.ts";
import { type ApiCall, apiCall } from "./api-call.ts";

/** The call that reads one token. Build tokens cannot be read one by one: their list is. */
export function getCall(ref: TokenRef): ApiCall {
  switch (ref.kind) {
    case "user":
      return apiCall("userApiTokensTokenDetails", { path: { token_id: ref.id } });
    case "account":
      return apiCall("accountApiTokensTokenDetails", {
        path: { account_id: ref.accountId, token_id: ref.id },
      });
    case "access":
      return ref.place.kind === "account"
        ? apiCall("accessServiceTokensGetAServiceToken", {
            path: { account_id: ref.place.id, service_token_id: ref.id },
          })
        : apiCall("zoneLevelAccessServiceTokensGetAServiceToken", {
            path: { zone_id: ref.place.id, service_token_id: ref.id },
          });
    case "builds":
      return apiCall("listBuildTokens", { path: { account_id: ref.accountId }, query: { page: 1 } });
  }
}

/** The call that replaces an API token by this body. */
export function updateCall(ref: Extract<TokenRef, { kind: "user" | "account" }>, body: TokenUpdate): ApiCall {
  return ref.kind === "user"
    ? apiCall("userApiTokensUpdateToken", { path: { token_id: ref.id }, body })
    : apiCall("accountApiTokensUpdateToken", {
        path: { account_id: ref.accountId, token_id: ref.id },
        body,
      });
}

/** The call that changes what the body names of a service token. */
export function updateServiceCall({ id, place }: ServiceTokenRef, body: ServiceTokenUpdate): ApiCall {
  return place.kind === "account"
    ? apiCall("accessServiceTokensUpdateAServiceToken", {
        path: { account_id: place.id, service_token_id: id },
        body,
      })
    : apiCall("zoneLevelAccessServiceTokensUpdateAServiceToken", {
        path: { zone_id: place.id, service_token_id: id },
        body,
      });
}

/** The call that deletes a token. */
export function deleteCall(ref: TokenRef): ApiCall {
  switch (ref.kind) {
    case "user":
      return apiCall("userApiTokensDeleteToken", { path: { token_id: ref.id } });
    case "account":
      return apiCall("accountApiTokensDeleteToken", {
        path: { account_id: ref.accountId, token_id: ref.id },
      });
    case "access":
      return ref.place.kind === "account"
        ? apiCall("accessServiceTokensDeleteAServiceToken", {
            path: { account_id: ref.place.id, service_token_id: ref.id },
          })
        : apiCall("zoneLevelAccessServiceTokensDeleteAServiceToken", {
            path: { zone_id: ref.place.id, service_token_id: ref.id },
          });
    case "builds":
      return apiCall("deleteBuildToken", {
        path: { account_id: ref.accountId, build_token_uuid: ref.id },
      });
  }
}

/** The call that gives an API token a new value. */
export function rollCall(ref: Extract<TokenRef, { kind: "user" | "account" }>): ApiCall {
  return ref.kind === "user"
    ? apiCall("userApiTokensRollToken", { path: { token_id: ref.id }, body: {} })
    : apiCall("accountApiTokensRollToken", {
        path: { account_id: ref.accountId, token_id: ref.id },
        body: {},
      });
}

/** The call that moves the end of a service token a year on from now. Zones have no such operation. */
export function refreshCall({ id, place }: ServiceTokenRef): ApiCall {
  return apiCall("accessServiceTokensRefreshAServiceToken", {
    path: { account_id: place.id, service_token_id: id },
  });
}

/**
 * The call that gives a service token a new secret, the previous one working until `end`. Zones have no operation for
 * it: a higher `client_secret_version` does the same there.
 */
export function rotateCall(
  { id, place }: { readonly id: string; readonly place: Place },
  secretVersion: number,
  { end }: { readonly end: string | undefined },
): ApiCall {
  const grace = end === undefined ? {} : { previous_client_secret_expires_at: end };
  return place.kind === "account"
    ? apiCall("accessServiceTokensRotateAServiceToken", {
        path: { account_id: place.id, service_token_id: id },
        body: grace,
      })
    : apiCall("zoneLevelAccessServiceTokensUpdateAServiceToken", {
        path: { zone_id: place.id, service_token_id: id },
        body: { client_secret_version: secretVersion + 1, ...grace },
      });
}
