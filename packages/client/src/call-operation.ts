import type { AnySuccess, Failure } from "./answer.ts";
import { attemptCall } from "./attempt-call.ts";
import type { Attempt, CallContext } from "./call-context.ts";
import type { CallInput } from "./call-input.ts";
import { wait } from "./clock.ts";
import { failCall } from "./fail-call.ts";
import type { FailedAttempt } from "./failed-attempt.ts";
import type { CallDescription } from "./operation-description.ts";
import { mayRepeat, retryDelay } from "./retry.ts";

/**
 * Runs one call: checks it, sends it, reads the answer, and repeats it where that is safe. Every
 * expected outcome is a value; it throws only for an input that cannot be serialised, such as a
 * circular body.
 */
export async function callOperation(
  operation: CallDescription,
  input: CallInput,
  context: CallContext,
): Promise<AnySuccess | Failure> {
  for (let attempt = 1; ; attempt += 1) {
    const current = { operation, input, context, attempt };
    const outcome = await attemptCall(current);
    if (outcome.ok) return outcome;
    const delayMs = delayBeforeNext(current, outcome);
    if (delayMs === undefined) return failCall(current, outcome);
    context.observer?.retry(current, outcome, delayMs);
    if (await wait(context.clock, delayMs, input.signal)) continue;
    const { sentUrl, status, kind } = outcome;
    const detail = `stopped while waiting to send it again after ${status ?? kind}`;
    return failCall(current, { ok: false, kind: "aborted", sentUrl, detail, cause: input.signal?.reason });
  }
}

function delayBeforeNext(
  { operation, input, context, attempt }: Attempt,
  outcome: FailedAttempt,
): number | undefined {
  const { retry, random } = context;
  const attempts = input.retry?.attempts ?? retry?.attempts ?? 3;
  if (attempt >= attempts || !mayRepeat(operation, outcome)) return undefined;
  const longestWaitMs = input.retry?.longestWaitMs ?? retry?.longestWaitMs ?? 60_000;
  return retryDelay(attempt, outcome, { longestWaitMs, random });
}
