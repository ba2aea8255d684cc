import { findRisks, type Risk } from "@cftokens/policy";
import type { PolicyContext } from "@cftokens/workbench/assessment";
import { apiTokenAfter, type DraftRequest } from "./draft-request.ts";

/**
 * What is risky about the token that a request would make; nothing for families without policies,
 * or before any policy is there.
 */
export function requestRisks(
  request: DraftRequest,
  { policyContext, now }: { readonly policyContext: PolicyContext; readonly now: Date },
): readonly Risk[] {
  const body = apiTokenAfter(request);
  if (body === undefined || policyContext.groups !== "ready") return [];
  const policies = body.policies.filter(
    ({ permission_groups, resources }) => permission_groups.length > 0 && Object.keys(resources).length > 0,
  );
  if (policies.length === 0) return [];
  return findRisks(
    {
      owner: ownerOf(request, policyContext),
      status: "active",
      issued_on: now.toISOString(),
      ...(request.type === "patch" ? request.base : {}),
      policies,
      not_before: body.not_before ?? null,
      expires_on: body.expires_on ?? null,
      ...(body.condition !== undefined && { condition: body.condition }),
    },
    { now, catalogue: policyContext.catalogue, nameOf: policyContext.nameOf },
  );
}

function ownerOf(request: DraftRequest, { user }: PolicyContext): { kind: "user" | "account"; id: string } {
  if (request.type === "create" && request.kind === "account")
    return { kind: "account", id: request.place.id };
  if (request.type === "patch" && request.ref.kind === "account")
    return { kind: "account", id: request.ref.accountId };
  return { kind: "user", id: user?.id ?? "" };
}
