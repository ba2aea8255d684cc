import type { AnySuccess, Failure } from "./answer.ts";
import { type Attempt, attemptCall, type FailedAttempt } from "./attempt-call.ts";
import type { CallContext } from "./call-context.ts";
import { wait } from "./clock.ts";
import { notify } from "./hooks.ts";
import type { OperationDescription } from "./operation-description.ts";
import { createRedact, readableUrl, type Redact } from "./redact.ts";
import { mayRepeat, retryDelay, type RetryOptions } from "./retry.ts";
import { secretsOf } from "./secrets-of.ts";
import { toFailure } from "./to-failure.ts";
import type { CallInput } from "./call-input.ts";

/**
 * Runs one call: checks it, sends it, reads the answer, and repeats it where that is safe. Every
 * expected outcome is a value; it throws only for an input that cannot be serialised, such as a
 * circular body.
 */
export async function callOperation(
  operation: OperationDescription,
  input: CallInput,
  context: CallContext,
): Promise<AnySuccess | Failure> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptCall(operation, input, { context, attempt });
    if (outcome.ok) return outcome;
    const delayMs = delayBeforeNext(operation, outcome, { context, attempt, retry: input.retry });
    if (delayMs === undefined) return fail(operation, input, { context, attempt, outcome });
    notifyRetry(operation, input, { context, attempt, outcome, delayMs });
    if (!(await wait(context.clock, delayMs, input.signal))) {
      return fail(operation, input, { context, attempt, outcome: stoppedAfter(outcome, input) });
    }
  }
}

function delayBeforeNext(
  operation: OperationDescription,
  outcome: FailedAttempt,
  { context, attempt, retry }: Attempt & { readonly retry: RetryOptions | undefined },
): number | undefined {
  const attempts = retry?.attempts ?? context.retry.attempts;
  if (attempt >= attempts || !mayRepeat(operation, outcome)) return undefined;
  const longestWaitMs = retry?.longestWaitMs ?? context.retry.longestWaitMs;
  return retryDelay(attempt, outcome, { longestWaitMs, random: context.random });
}

interface FailedOnce extends Attempt {
  readonly outcome: FailedAttempt;
}

function notifyRetry(
  operation: OperationDescription,
  input: CallInput,
  { context, attempt, outcome, delayMs }: FailedOnce & { readonly delayMs: number },
): void {
  if (context.hooks?.onRetry === undefined) return;
  notify(context.hooks.onRetry, {
    operation: operation.name,
    method: operation.method,
    url: urlOf(operation, outcome, { context, redact: redactFor(input, context) }),
    attempt,
    status: outcome.status,
    failure: outcome.kind,
    delayMs,
  });
}

function stoppedAfter({ sentUrl, status, kind }: FailedAttempt, { signal }: CallInput): FailedAttempt {
  const detail = `stopped while waiting to send it again after ${status ?? kind}`;
  return { ok: false, kind: "aborted", sentUrl, detail, cause: signal?.reason };
}

function fail(
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

function redactFor(input: CallInput, context: CallContext): Redact {
  return createRedact(secretsOf(input, context));
}

function urlOf(
  operation: OperationDescription,
  { sentUrl }: FailedAttempt,
  { context, redact }: { readonly context: CallContext; readonly redact: Redact },
): string {
  if (sentUrl !== undefined) return readableUrl(sentUrl, redact);
  return readableUrl(context.baseUrl, redact).replace(/\/?(?:\?.*)?$/u, "") + operation.path;
}
