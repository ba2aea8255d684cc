import type { Place } from "../inventory/place.ts";
import { tokenOperations } from "../inventory/token-operations.ts";
import { type ApiCall, apiCall } from "./api-call.ts";
import { applyPatch } from "./apply-patch.ts";
import type { Change, TokenChange } from "./change.ts";
import type { CreateRequest } from "./create-request.ts";
import type { ApiTokenRef, ServiceTokenRef, TokenRef } from "./token-ref.ts";

/**
 * The one call of the API that a change is. What is sent, shown, checked and copied is made from
 * it. A call that needs to know the token (an update, the rotation of a zone's token) is written on
 * top of the change's `base`.
 */
export function callFor(change: Change): ApiCall {
  switch (change.type) {
    case "create":
      return createCall(change);
    case "patch": {
      const { ref, base, patch } = change;
      const body = applyPatch(base, patch);
      return apiCall(tokenOperations[ref.kind].update, { path: pathOfApiToken(ref), body });
    }
    case "patch-service": {
      const { ref, body } = change;
      return apiCall(tokenOperations.access[ref.place.kind].update, { path: pathOfServiceToken(ref), body });
    }
    case "rotate":
      return rotateCall(change);
    case "refresh": {
      const { place, id } = change.ref;
      const path = { account_id: place.id, service_token_id: id };
      return apiCall(tokenOperations.access.account.refresh, { path });
    }
    case "roll": {
      const { ref } = change;
      return apiCall(tokenOperations[ref.kind].roll, { path: pathOfApiToken(ref), body: {} });
    }
    case "delete":
      return deleteCall(change.ref);
  }
}

/** The call that reads one token. Build tokens cannot be read one by one: their list is. */
export function getCall(ref: TokenRef): ApiCall {
  switch (ref.kind) {
    case "user":
    case "account":
      return apiCall(tokenOperations[ref.kind].get, { path: pathOfApiToken(ref) });
    case "access":
      return apiCall(tokenOperations.access[ref.place.kind].get, { path: pathOfServiceToken(ref) });
    case "builds":
      return apiCall(tokenOperations.builds.list, {
        path: { account_id: ref.accountId },
        query: { page: 1 },
      });
  }
}

function createCall(request: CreateRequest): ApiCall {
  switch (request.kind) {
    case "user":
      return apiCall(tokenOperations.user.create, { body: request.body });
    case "access": {
      const { place, body } = request;
      return apiCall(tokenOperations.access[place.kind].create, { path: pathOfPlace(place), body });
    }
    case "account":
    case "builds": {
      const { kind, place, body } = request;
      return apiCall(tokenOperations[kind].create, { path: { account_id: place.id }, body });
    }
  }
}

function rotateCall({ ref, base, end }: Extract<TokenChange, { type: "rotate" }>): ApiCall {
  const { account, zone } = tokenOperations.access;
  const grace = end !== undefined && { previous_client_secret_expires_at: end };
  if (ref.place.kind === "account") {
    const path = { account_id: ref.place.id, service_token_id: ref.id };
    return apiCall(account.rotate, { path, body: { ...grace } });
  }
  const path = { zone_id: ref.place.id, service_token_id: ref.id };
  const version = (base.client_secret_version ?? 1) + 1;
  return apiCall(zone.update, { path, body: { client_secret_version: version, ...grace } });
}

function deleteCall(ref: TokenRef): ApiCall {
  switch (ref.kind) {
    case "user":
    case "account":
      return apiCall(tokenOperations[ref.kind].delete, { path: pathOfApiToken(ref) });
    case "access":
      return apiCall(tokenOperations.access[ref.place.kind].delete, { path: pathOfServiceToken(ref) });
    case "builds":
      return apiCall(tokenOperations.builds.delete, {
        path: { account_id: ref.accountId, build_token_uuid: ref.id },
      });
  }
}

function pathOfApiToken(ref: ApiTokenRef): PathOf<"token_id"> | PathOf<"account_id" | "token_id"> {
  return ref.kind === "user" ? { token_id: ref.id } : { account_id: ref.accountId, token_id: ref.id };
}

function pathOfServiceToken({
  place,
  id,
}: ServiceTokenRef): PathOf<"account_id" | "service_token_id"> | PathOf<"zone_id" | "service_token_id"> {
  return { ...pathOfPlace(place), service_token_id: id };
}

function pathOfPlace({ kind, id }: Place): PathOf<"account_id"> | PathOf<"zone_id"> {
  return kind === "account" ? { account_id: id } : { zone_id: id };
}

type PathOf<Parameter extends string> = Readonly<Record<Parameter, string>>;
