import type { PolicyCreate } from "@cftokens/client";
import type { ListedApiToken } from "../assessment/evaluated-token.ts";
import type { TokenChange } from "./change.ts";
import { refOf } from "./token-ref.ts";

/** The change that gives an API token more policies beside its own. */
export function addPolicies(
  listed: ListedApiToken,
  policies: readonly PolicyCreate[],
): Extract<TokenChange, { type: "patch" }> {
  const kept = listed.token.policies.map(({ id }) => ({ keep: id }));
  return {
    type: "patch",
    ref: refOf(listed),
    base: listed.token,
    patch: { policies: [...kept, ...policies.map((policy) => ({ send: policy }))] },
  };
}
