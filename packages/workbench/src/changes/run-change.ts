import type { Answer, ServiceTokenWithSecret, Success } from "@cftokens/client";
import { safeValue } from "../text/safe-value.ts";
import { apiTokenSecret, serviceTokenSecret } from "./token-secrets.ts";
import { applyPatch } from "./apply-patch.ts";
import { failedChange, unreadableChange } from "./failed-change.ts";
import { readApiToken } from "./read-token.ts";
import type { ChangeOutcome, ServiceTokenUpdate, TokenChange } from "./token-change.ts";
import type { ServiceTokenRef, TokenRef } from "./token-ref.ts";
import type { ChangeApi } from "./change-api.ts";

/** Carries out one change of a token. A new secret leaves this function wrapped. */
export async function runChange(change: TokenChange, api: ChangeApi): Promise<ChangeOutcome> {
  switch (change.type) {
    case "patch":
      return patchToken(change, api);
    case "patch-service":
      return doneOr(await updateServiceToken(change.ref, change.body, api));
    case "rotate":
      return rotate(change, api);
    case "refresh":
      return doneOr(await refresh(change.ref, api));
    case "roll":
      return roll(change, api);
    case "delete":
      return doneOr(await deleteToken(change.ref, api));
  }
}

type ChangeOf<Type extends TokenChange["type"]> = Extract<TokenChange, { type: Type }>;

async function patchToken({ ref, patch, seen }: ChangeOf<"patch">, api: ChangeApi): Promise<ChangeOutcome> {
  const read = await readApiToken(ref, api);
  if (!read.ok) return { kind: "refused", error: read.error };
  if (read.token.modified_on !== seen) return { kind: "conflict", current: safeValue(read.token) };
  const body = applyPatch(read.token, patch);
  const { client, signal } = api;
  return doneOr(
    ref.kind === "user"
      ? await client.userApiTokensUpdateToken({ path: { token_id: ref.id }, body, signal })
      : await client.accountApiTokensUpdateToken({
          path: { account_id: ref.accountId, token_id: ref.id },
          body,
          signal,
        }),
  );
}

async function roll({ ref }: ChangeOf<"roll">, { client, signal }: ChangeApi): Promise<ChangeOutcome> {
  const answer =
    ref.kind === "user"
      ? await client.userApiTokensRollToken({ path: { token_id: ref.id }, body: {}, signal })
      : await client.accountApiTokensRollToken({
          path: { account_id: ref.accountId, token_id: ref.id },
          body: {},
          signal,
        });
  if (!answer.ok) return failedChange(answer.error);
  return typeof answer.result === "string"
    ? { kind: "secret", secret: apiTokenSecret(answer.result) }
    : unreadableChange("The token has a new value, but the answer");
}

async function rotate({ ref, end }: ChangeOf<"rotate">, api: ChangeApi): Promise<ChangeOutcome> {
  const answer =
    ref.place.kind === "account"
      ? await api.client.accessServiceTokensRotateAServiceToken({
          path: { account_id: ref.place.id, service_token_id: ref.id },
          body: endOfOld(end),
          signal: api.signal,
        })
      : await rotateInZone(ref, end, api);
  if (!answer.ok) return failedChange(answer.error);
  const { result } = answer;
  return isWithSecret(result) && api.isReadable("service token with secret", result)
    ? { kind: "secret", secret: serviceTokenSecret(result) }
    : unreadableChange("The token has a new secret, but the answer");
}

// Zones have no operation of their own for it: a higher version asks for a new secret (D36 in spec/decisions.md).
async function rotateInZone(
  { place, id }: ServiceTokenRef,
  end: string | undefined,
  { client, signal }: ChangeApi,
) {
  const path = { zone_id: place.id, service_token_id: id };
  const answer = await client.zoneLevelAccessServiceTokensGetAServiceToken({ path, signal });
  if (!answer.ok) return answer;
  const version = (answer.result.client_secret_version ?? 1) + 1;
  const body = { client_secret_version: version, ...endOfOld(end) };
  return client.zoneLevelAccessServiceTokensUpdateAServiceToken({ path, body, signal });
}

function endOfOld(end: string | undefined): { readonly previous_client_secret_expires_at?: string } {
  return end === undefined ? {} : { previous_client_secret_expires_at: end };
}

function isWithSecret(result: { readonly client_secret?: string }): result is ServiceTokenWithSecret {
  return typeof result.client_secret === "string";
}

async function updateServiceToken(
  { place, id }: ServiceTokenRef,
  body: ServiceTokenUpdate,
  { client, signal }: ChangeApi,
): Promise<AnyAnswer> {
  return place.kind === "account"
    ? client.accessServiceTokensUpdateAServiceToken({
        path: { account_id: place.id, service_token_id: id },
        body,
        signal,
      })
    : client.zoneLevelAccessServiceTokensUpdateAServiceToken({
        path: { zone_id: place.id, service_token_id: id },
        body,
        signal,
      });
}

async function refresh({ place, id }: ServiceTokenRef, { client, signal }: ChangeApi): Promise<AnyAnswer> {
  return client.accessServiceTokensRefreshAServiceToken({
    path: { account_id: place.id, service_token_id: id },
    signal,
  });
}

async function deleteToken(ref: TokenRef, { client, signal }: ChangeApi): Promise<AnyAnswer> {
  switch (ref.kind) {
    case "user":
      return client.userApiTokensDeleteToken({ path: { token_id: ref.id }, signal });
    case "account":
      return client.accountApiTokensDeleteToken({
        path: { account_id: ref.accountId, token_id: ref.id },
        signal,
      });
    case "access":
      return ref.place.kind === "account"
        ? client.accessServiceTokensDeleteAServiceToken({
            path: { account_id: ref.place.id, service_token_id: ref.id },
            signal,
          })
        : client.zoneLevelAccessServiceTokensDeleteAServiceToken({
            path: { zone_id: ref.place.id, service_token_id: ref.id },
            signal,
          });
    case "builds":
      return client.deleteBuildToken({
        path: { account_id: ref.accountId, build_token_uuid: ref.id },
        signal,
      });
  }
}

type AnyAnswer = Answer<Success<number, unknown, unknown, unknown>>;

function doneOr(answer: AnyAnswer): ChangeOutcome {
  return answer.ok ? { kind: "done" } : failedChange(answer.error);
}
