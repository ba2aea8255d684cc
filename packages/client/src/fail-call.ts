import type { Failure } from "./answer.ts";
import type { Attempt } from "./attempt.ts";
import type { CallContext } from "./call-context.ts";
import type { CallInput } from "./call-input.ts";
import type { FailedAttempt } from "./failed-attempt.ts";
import type { OperationDescription } from "./operation-description.ts";
import { createRedact, readableUrl, type Redact } from "./redact.ts";
import { secretsOf } from "./secrets-of.ts";
import { toFailure } from "./to-failure.ts";

/** An attempt that failed, and what was attempted. */
export interface FailedOnce extends Attempt {
  readonly outcome: FailedAttempt;
}

/** The failure of a call, without the secrets that its last attempt knows. */
export function failCall(
  operation: OperationDescription,
  input: CallInput,
  { context, attempt, outcome }: FailedOnce,
): Failure {
  const { cause, sentUrl, retryAfterMs, ...known } = outcome;
  const redact = redactFor(input, context);
  return toFailure(
    {
      errors: [],
      ...known,
      method: operation.method,
      url: urlOf(operation, outcome, { context, redact }),
      attempts: sentUrl === undefined ? 0 : attempt,
      retryAfterSeconds: retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1000),
      acceptedPermissions: operation.acceptedPermissions ?? undefined,
    },
    redact,
    { cause },
  );
}

/** Takes the secrets of a call out of texts. */
export function redactFor(input: CallInput, context: CallContext): Redact {
  return createRedact(secretsOf(input, context));
}

/** Where a call went, or would have gone, for people to read. */
export function urlOf(
  operation: OperationDescription,
  { sentUrl }: FailedAttempt,
  { context, redact }: { readonly context: CallContext; readonly redact: Redact },
): string {
  if (sentUrl !== undefined) return readableUrl(sentUrl, redact);
  return readableUrl(context.baseUrl, redact).replace(/\/?(?:\?.*)?$/u, "") + operation.path;
}
