import type { PolicyCreate } from "@cftokens/client";
import type { TokenOwner } from "@cftokens/policy";
import type { NeededCall } from "@cftokens/policy/permissions";
import { isApiToken, toEvaluatedToken } from "@cftokens/workbench/assessment";
import type { TokenRow } from "@cftokens/workbench/inventory";
import { lackedPolicies, noPermissionFor, policiesForCall } from "@cftokens/workbench/needs";
import type { State } from "../../state.ts";
import { whyNotChanged } from "../tokens/why-not-changed.ts";
import { chosenCall, chosenTarget, chosenToken } from "./choices.ts";

interface Refused {
  readonly ok: false;
  readonly reason: string;
}

/** The token of the question and the policies that it lacks for the call, or why none help. */
export function toEdit(
  state: State,
): { readonly ok: true; readonly row: TokenRow; readonly policies: readonly PolicyCreate[] } | Refused {
  const asked = questionOf(state);
  if (asked === undefined) return unasked;
  const { row, token, call } = asked;
  const reason = whyNotChanged(row);
  if (reason !== undefined) return { ok: false, reason };
  const lacked = lackedPolicies(token, call, { ...state.policyContext, now: state.now });
  return lacked.ok ? { ...lacked, row } : lacked;
}

/** Whose new token may make the call with which policies, or why none may. */
export function toCreate(
  state: State,
): { readonly ok: true; readonly owner: TokenOwner; readonly policies: readonly PolicyCreate[] } | Refused {
  const asked = questionOf(state);
  if (asked === undefined) return unasked;
  const {
    call,
    token: { owner },
  } = asked;
  const policies = policiesForCall(call, { catalogue: state.policyContext.catalogue, owner });
  return policies.length === 0 ? { ok: false, reason: noPermissionFor } : { ok: true, owner, policies };
}

const unasked: Refused = { ok: false, reason: "There is no answer yet" };

function questionOf(state: State):
  | {
      readonly row: TokenRow;
      readonly token: ReturnType<typeof toEvaluatedToken>;
      readonly call: NeededCall;
    }
  | undefined {
  const row = chosenToken(state);
  const found = chosenCall(state);
  const target = chosenTarget(state);
  if (row === undefined || !isApiToken(row.listed) || found === undefined || target === undefined)
    return undefined;
  const { method, path, acceptedPermissions } = found.operation;
  if (acceptedPermissions === null) return undefined;
  const token = toEvaluatedToken(row.listed, state.policyContext);
  return { row, token, call: { method, path, acceptedPermissions, target } };
}
