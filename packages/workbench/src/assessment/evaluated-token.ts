import type { Token } from "@cftokens/client";
import { listResources, type RiskToken } from "@cftokens/policy";
import type { PolicyContext } from "./policy-context.ts";
import type { ListedToken } from "../inventory/token-row.ts";

/** An API token of a user or an account, as a row of the table holds it. */
export type ListedApiToken = Extract<ListedToken, { kind: "user" | "account" }>;

/** Whether a token has policies that can be evaluated. */
export function isApiToken(listed: ListedToken): listed is ListedApiToken {
  return listed.kind === "user" || listed.kind === "account";
}

/** An API token together with its owner, as packages/policy takes it. */
export function toEvaluatedToken(listed: ListedApiToken, { user }: Pick<PolicyContext, "user">): RiskToken {
  const { token } = listed;
  const { status, policies, issued_on, modified_on, last_used_on, not_before, expires_on, condition } = token;
  return {
    owner:
      listed.kind === "account"
        ? { kind: "account", id: listed.place.id }
        : { kind: "user", id: user?.id ?? userIn(token) },
    // A status that is newer than its document is no reason to believe that the token does not
    // work.
    status: statuses.has(status) ? status : "active",
    policies,
    ...(issued_on !== undefined && { issued_on }),
    ...(modified_on !== undefined && { modified_on }),
    ...(last_used_on !== undefined && { last_used_on }),
    ...(not_before !== undefined && { not_before }),
    ...(expires_on !== undefined && { expires_on }),
    ...(condition !== undefined && { condition }),
  };
}

// "You can only reference yourself" (the guide, "Resources"): a user in a token's policies is its
// owner.
function userIn({ policies }: Token): string {
  const entries = policies.flatMap(({ resources }) => listResources(resources));
  return (
    entries.map(({ resource }) => (resource?.kind === "user" ? resource.userId : "")).find(Boolean) ?? ""
  );
}

const statuses: ReadonlySet<string> = new Set<Token["status"]>([
  "active",
  "disabled",
  "expired",
  "revoked (exposed)",
]);
