import { refOf } from "@cftokens/workbench/changes";
import { toRequest } from "../../screens/token-form/draft/to-request.ts";
import type { TokenForm } from "../../screens/token-form/state.ts";
import { focusedRow } from "../../screens/tokens/state.ts";
import type { State } from "../../state.ts";
import type { TokenRow } from "@cftokens/workbench/inventory";
import {
  apiCall,
  changeSource,
  createCall,
  type EquivalentSource,
  getCall,
} from "@cftokens/workbench/equivalents";
import { bulkSource } from "./bulk-source.ts";
import { canSource } from "./can-source.ts";
import { operationSource } from "./operation-source.ts";
import { rotateSource } from "./rotate-source.ts";

/** What the screen is equivalent to; undefined where there is no call behind it. */
export function equivalentSource(state: State): EquivalentSource | undefined {
  const { screen, settings } = state;
  const { baseUrl } = settings;
  switch (screen.name) {
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
        baseUrl,
        calls: [apiCall("permissionGroupsListPermissionGroups", {})],
        terraform: "A block of Terraform holds the ids of its permission groups, and no list of them.",
      };
    case "can":
      return canSource(state);
    case "operations":
      return operationSource(state);
    case "token-form":
      return draftSource(screen.form, state);
    case "confirm": {
      const { key, change } = screen.confirm.action;
      const row = state.tokens.rows.find((each) => each.key === key);
      return row && changeSource([{ change, base: row.listed.token }], { baseUrl, now: state.now });
    }
    case "rotate":
      return rotateSource(state, screen.rotate);
    case "bulk":
      return bulkSource(state, screen.bulk);
    default:
      return undefined;
  }
}

// What is shown of all tokens together is made from their lists; the user's own stands for them.
function tokenLists(baseUrl: string): EquivalentSource {
  const query = { page: 1, per_page: 50, include_expired: true };
  return {
    baseUrl,
    calls: [apiCall("userApiTokensListTokens", { query })],
    terraform: "Terraform holds single tokens, and no questions about all of them.",
  };
}

function tokenSource({ listed }: TokenRow, baseUrl: string): EquivalentSource {
  return { baseUrl, calls: [getCall(refOf(listed))], terraform: [{ kind: "token", listed }] };
}

function draftSource(
  form: TokenForm,
  { places, now, settings: { baseUrl } }: State,
): EquivalentSource | undefined {
  const request = toRequest(form, places);
  if (request === undefined) return undefined;
  switch (request.kind) {
    case "patch":
    case "patch-service": {
      const { base } = request;
      const change =
        request.kind === "patch"
          ? { ...request, type: request.kind, seen: request.base.modified_on }
          : { ...request, type: request.kind };
      return changeSource([{ change, base }], { baseUrl, now });
    }
    default: {
      const parts = { place: undefined, ...request };
      const call = createCall(parts);
      return call && { baseUrl, calls: [call], terraform: [{ kind: "draft", parts }] };
    }
  }
}
