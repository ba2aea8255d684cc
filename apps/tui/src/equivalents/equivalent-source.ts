import type { Token } from "@cftokens/client";
import { applyPatch } from "../change/apply-patch.ts";
import { refOf } from "../change/token-ref.ts";
import { plainValue } from "../text/plain-value.ts";
import { toRequest } from "../screens/create/to-request.ts";
import type { CreateState } from "../screens/create/state.ts";
import { focusedRow } from "../screens/tokens/state.ts";
import type { State } from "../state.ts";
import type { TokenRow } from "../knowledge/token-row.ts";
import { type ApiCall, apiCall } from "./api-call.ts";
import { createCall } from "./create-calls.ts";
import type { EquivalentSource } from "./equivalent.ts";
import { getCall, updateCall, updateServiceCall } from "./token-calls.ts";

/** What the screen is equivalent to; undefined where there is no call behind it. */
export function equivalentSource(state: State): EquivalentSource | undefined {
  const { baseUrl } = state.settings;
  switch (state.screen.name) {
    case "tokens":
    case "token": {
      const row = focusedRow(state.tokens);
      return row && tokenSource(row, baseUrl);
    }
    case "risks":
      return { ...tokenLists(baseUrl), command: "cftokens risks --json" };
    case "calendar":
      return { ...tokenLists(baseUrl), command: "cftokens list --json" };
    case "groups":
      return {
        about: "the permission groups",
        baseUrl,
        call: apiCall("permissionGroupsListPermissionGroups", {}),
        resource: undefined,
      };
    case "create":
      return draftSource(state.screen.create, state);
    default:
      return undefined;
  }
}

// What is shown of all tokens together is made from their lists; the user's own stands for them.
function tokenLists(baseUrl: string): EquivalentSource {
  const query = { page: 1, per_page: 50, include_expired: true };
  return {
    about: "the tokens",
    baseUrl,
    call: apiCall("userApiTokensListTokens", { query }),
    resource: undefined,
  };
}

function tokenSource({ name, listed }: TokenRow, baseUrl: string): EquivalentSource {
  return {
    about: `reading ${name}`,
    baseUrl,
    call: getCall(refOf(listed)),
    resource: { kind: "token", listed },
  };
}

function draftSource(
  create: CreateState,
  { places, settings: { baseUrl } }: Pick<State, "places" | "settings">,
): EquivalentSource | undefined {
  const request = toRequest(create, places);
  if (request === undefined) return undefined;
  switch (request.kind) {
    case "patch": {
      const body = applyPatch(plainValue<Token>(request.base), request.patch);
      return edited(updateCall(request.ref, body), baseUrl);
    }
    case "patch-service":
      return edited(updateServiceCall(request.ref, request.body), baseUrl);
    default: {
      const parts = { place: undefined, ...request };
      const call = createCall(parts);
      return call && { about: "creating a token", baseUrl, call, resource: { kind: "draft", parts } };
    }
  }
}

function edited(call: ApiCall, baseUrl: string): EquivalentSource {
  return { about: "changing a token", baseUrl, call, resource: undefined };
}
