import type { Token } from "@cftokens/client";
import { evaluate, type Decision, type Target } from "@cftokens/policy";
import { type ApiFailure, withDocumentation } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import type { GuardedOperation } from "../operations/emulated-operation.ts";
import type { Principal } from "../routes/principal.ts";
import { type StoredApiToken, tokenStatus } from "../store/api-token-store.ts";
import { isOver } from "../values/timestamp.ts";
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
  const decision = decide(
    token,
    target,
    request,
    listsVisible ? none : (operation.acceptedPermissions ?? none),
  );
  return decision.allowed ? undefined : refusal(decision, request);
}

function decide(
  token: StoredApiToken,
  target: Target,
  { clientIp, now }: AuthorizationRequest,
  acceptedPermissions: readonly string[],
): Decision {
  const status = tokenStatus(token, now);
  const hasBegun = token.not_before === undefined || isOver(token.not_before, now);
  const question = { status, hasBegun, acceptedPermissions, target, clientIp };
  const known = (decisions.get(token) ?? []).find((one) => isSameQuestion(one, question));
  if (known !== undefined) return known.decision;
  const decision = evaluate({ ...token, status }, question, { now, catalogue });
  keep(token, { ...question, decision });
  return decision;
}

// A question about a token, by all that its answer depends on: a stored token never changes, and
// of the clock matter no more than its status and whether it is valid yet.
interface Question {
  readonly status: Token["status"];
  readonly hasBegun: boolean;
  readonly acceptedPermissions: readonly string[];
  readonly target: Target;
  readonly clientIp: string;
}

interface Decided extends Question {
  readonly decision: Decision;
}

// What was decided about tokens, the latest first.
const decisions = new WeakMap<StoredApiToken, readonly Decided[]>();
const mostDecisions = 16;

function keep(token: StoredApiToken, decided: Decided): void {
  decisions.set(token, [decided, ...(decisions.get(token) ?? [])].slice(0, mostDecisions));
}

function isSameQuestion(one: Question, other: Question): boolean {
  return (
    one.acceptedPermissions === other.acceptedPermissions &&
    one.status === other.status &&
    one.hasBegun === other.hasBegun &&
    one.clientIp === other.clientIp &&
    isSameTarget(one.target, other.target)
  );
}

function isSameTarget(one: Target, other: Target): boolean {
  switch (one.kind) {
    case "user":
      return other.kind === "user" && one.userId === other.userId;
    case "account":
      return other.kind === "account" && one.accountId === other.accountId;
    case "zone":
      return other.kind === "zone" && one.zoneId === other.zoneId && one.accountId === other.accountId;
    case "r2-bucket":
    case "worker":
      // No path of an operation names one.
      return false;
  }
}

// One list for all operations that need no permission.
const none: readonly string[] = [];

/**
 * Whether the caller has the operation's permissions on `target`. Lists of accounts and zones ask
 * for each entry.
 */
export function mayActOn({ token }: Principal, target: Target, request: AuthorizationRequest): boolean {
  return (
    token === undefined ||
    decide(token, target, request, request.emulated.operation.acceptedPermissions ?? none).allowed
  );
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
