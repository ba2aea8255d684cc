import { evaluate, type Decision, type EvaluatedToken, type Target } from "@cftokens/policy";
import { type ApiFailure, withDocumentation } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import type { GuardedOperation } from "../operations/emulated-operation.ts";
import type { Principal } from "../routes/principal.ts";
import { type StoredApiToken, tokenStatus } from "../store/api-token-store.ts";
import { catalogue } from "../world/permission-groups.ts";

/** The question: may this caller do this, from this address, now? */
export interface AuthorizationRequest {
  readonly emulated: GuardedOperation;
  readonly clientIp: string;
  readonly now: Date;
}

/**
 * Returns the refusal of a call on `target`, or undefined if it is allowed. E-mail and key may do
 * whatever their user may, a token what its policies say. Lists of accounts and zones let in every
 * working token and show what it may see.
 */
export function authorize(
  { token }: Principal,
  target: Target,
  request: AuthorizationRequest,
): ApiFailure | undefined {
  if (token === undefined) return undefined;
  const { listsVisible, operation } = request.emulated;
  const decision = decide(token, target, request, listsVisible ? [] : (operation.acceptedPermissions ?? []));
  return decision.allowed ? undefined : refusal(decision, request);
}

function decide(
  token: StoredApiToken,
  target: Target,
  { clientIp, now }: AuthorizationRequest,
  acceptedPermissions: readonly string[],
): Decision {
  return evaluate(toEvaluated(token, now), { acceptedPermissions, target, clientIp }, { now, catalogue });
}

/**
 * Whether the caller has the operation's permissions on `target`. Lists of accounts and zones ask
 * for each entry.
 */
export function mayActOn({ token }: Principal, target: Target, request: AuthorizationRequest): boolean {
  return (
    token === undefined ||
    decide(token, target, request, request.emulated.operation.acceptedPermissions ?? []).allowed
  );
}

function toEvaluated(token: StoredApiToken, now: Date): EvaluatedToken {
  return { ...token, status: tokenStatus(token, now) };
}

function refusal(
  decision: Decision,
  { emulated: { family, operation, isVerify }, clientIp }: AuthorizationRequest,
): ApiFailure | undefined {
  switch (decision.reason) {
    case "token-disabled":
    case "token-revoked":
    case "token-expired":
      return isVerify ? undefined : family.uselessToken();
    case "token-not-yet-valid":
      return isVerify ? apiFailures.invalidApiToken() : family.uselessToken();
    case "client-ip-unknown":
    case "client-ip-refused":
      return apiFailures.wrongLocation(clientIp);
    case "outside-owner":
    case "explicit-deny":
    case "implicit-deny":
      return family.messages === "strings"
        ? family.missingPermission(operation.path)
        : withDocumentation(family.missingPermission(operation.path), operation.id);
    case "explicit-allow":
    case "no-permission-needed":
      return undefined;
  }
}
