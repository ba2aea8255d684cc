import type { AnySuccess, Failure } from "./answer.ts";
import type { Attempt } from "./attempt.ts";
import { attemptCall } from "./attempt-call.ts";
import type { CallContext } from "./call-context.ts";
import { wait } from "./clock.ts";
import { failCall, type FailedOnce, redactFor, urlOf } from "./fail-call.ts";
import type { FailedAttempt } from "./failed-attempt.ts";
import { notify } from "./hooks.ts";
import type { OperationDescription } from "./operation-description.ts";
import { mayRepeat, retryDelay, type RetryOptions } from "./retry.ts";
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
    if (delayMs === undefined) return failCall(operation, input, { context, attempt, outcome });
    notifyRetry(operation, input, { context, attempt, outcome, delayMs });
    if (!(await wait(context.clock, delayMs, input.signal))) {
      return failCall(operation, input, { context, attempt, outcome: stoppedAfter(outcome, input) });
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
