import type { OperationDescription } from "@cftokens/client";
import { type EvaluatedToken, explain, type Explanation, isIpAddress, type Target } from "@cftokens/policy";
import { type ListedApiToken, toEvaluatedToken } from "./evaluated-token.ts";
import type { PolicyContext } from "./policy-context.ts";
import { isForOwner } from "./operation-targets.ts";

/** What is said of an operation that is documented without its permission. */
export const noPermissionNamed =
  "The document of this operation names no permission for it; there is no answer.";

/** A question: may this token make this call on the target, from the address, at the time? */
export interface CanQuestion {
  readonly token: ListedApiToken;
  readonly call:
    | {
        readonly kind: "operation";
        readonly operation: Pick<OperationDescription, "path" | "acceptedPermissions">;
      }
    /** Any call that this permission group is enough for. */
    | { readonly kind: "permission-group"; readonly name: string };
  readonly target: Target;
  /** The address that calls, as the user wrote it; empty when it is not known. */
  readonly ip: string;
  readonly at: Date;
}

/** The answer to a question. */
export type CanAnswer =
  /** The token's policies, dates and addresses decide. */
  | { readonly kind: "explained"; readonly explanation: Explanation }
  /** No token of this family may make the call, whatever its policies say. */
  | { readonly kind: "never"; readonly reason: string }
  /** The question is incomplete or wrong. */
  | { readonly kind: "unanswerable"; readonly reason: string };

/**
 * Whether a token may make a call, with every rule that was looked at. What the role of the token's
 * owner allows is not known here.
 */
export function answerCan(
  { token: listed, call, target, ip, at }: CanQuestion,
  policyContext: PolicyContext,
): CanAnswer {
  if (policyContext.groups !== "ready")
    return unanswerable("The permission groups are not loaded; without them there is no answer.");
  const clientIp = ip.trim();
  if (clientIp !== "" && !isIpAddress(clientIp))
    return unanswerable(`invalid address ${JSON.stringify(clientIp)}; use 192.0.2.1 or 2001:db8::1`);
  const token = toEvaluatedToken(listed, policyContext);
  if (call.kind === "operation" && !isForOwner(call.operation, token.owner))
    return {
      kind: "never",
      reason: "Each family verifies its own tokens; this operation is for tokens of the other one.",
    };
  const acceptedPermissions = call.kind === "operation" ? call.operation.acceptedPermissions : [call.name];
  if (acceptedPermissions === null) return unanswerable(noPermissionNamed);
  const explanation = explain(
    token,
    { acceptedPermissions, target: withCaller(target, token), ...(clientIp !== "" && { clientIp }) },
    { now: at, catalogue: policyContext.catalogue, nameOf: policyContext.nameOf },
  );
  return { kind: "explained", explanation };
}

// A user's token calls as its owner, whoever asks this question.
function withCaller(target: Target, { owner }: EvaluatedToken): Target {
  return target.kind === "user" && owner.kind === "user" ? { kind: "user", userId: owner.id } : target;
}

function unanswerable(reason: string): CanAnswer {
  return { kind: "unanswerable", reason };
}
