import type { AnySuccess } from "./answer.ts";
import type { Attempt } from "./attempt.ts";
import { checkPathValues } from "./check-request.ts";
import type { Clock } from "./clock.ts";
import { failCall } from "./fail-call.ts";
import type { FailedAttempt } from "./failed-attempt.ts";
import { type Hooks, notify, type RequestEvent } from "./hooks.ts";
import type { OperationDescription } from "./operation-description.ts";
import { readAnswer } from "./read-answer.ts";
import { type BodyReading, readBody } from "./read-body.ts";
import { createRedact, readableUrl } from "./redact.ts";
import { parseRetryAfter } from "./retry.ts";
import { textOfCause } from "./text-of-cause.ts";
import { createLimit, type Limit } from "./time-limit.ts";
import { secretsOf } from "./secrets-of.ts";
import type { CallInput } from "./call-input.ts";

/** Sends a call once and reads the answer. Throws for an input that cannot be serialised. */
export async function attemptCall(
  operation: OperationDescription,
  input: CallInput,
  { context, attempt }: Attempt,
): Promise<AnySuccess | FailedAttempt> {
  const refusal =
    context.refusal ??
    context.writer?.refuse?.(operation) ??
    checkPathValues(operation, input.path, context.writer);
  if (refusal !== undefined) return { ok: false, ...refusal };
  if (input.signal?.aborted) return { ok: false, kind: "aborted", cause: input.signal.reason };

  const limit = createLimit(context.clock, {
    signal: input.signal,
    timeoutMs: input.timeoutMs ?? context.timeoutMs,
  });
  try {
    const written = context.transport(operation, input, limit.signal);
    const request = written instanceof Request ? written : await written;
    const exchanged = { input, context, attempt, limit };
    if (context.hooks === undefined) return await exchange(operation, request, exchanged);
    const url = readableUrl(request.url, createRedact(secretsOf(input, context)));
    const event = { operation: operation.name, method: operation.method, url, attempt };
    return await watched(context.hooks, event, {
      clock: context.clock,
      send: () => exchange(operation, request, exchanged),
    });
  } finally {
    limit.lift();
  }
}

interface Exchanged extends Attempt {
  readonly input: CallInput;
  readonly limit: Limit;
}

async function exchange(
  operation: OperationDescription,
  request: Request,
  { input, context, attempt, limit }: Exchanged,
): Promise<AnySuccess | FailedAttempt> {
  let response: Response | undefined;
  let reading: BodyReading | undefined;
  let bytes: Uint8Array | undefined;
  try {
    response = await limit.race(context.fetch(request));
    const stream = context.readers.stream?.(response, {
      operation,
      request,
      input,
      mostBodyBytes: context.mostBodyBytes,
      toError: (outcome) => failCall(operation, input, { context, attempt, outcome }).error,
    });
    if (stream !== undefined) return stream;
    reading = readBody(response, context.mostBodyBytes);
    bytes = await limit.race(reading.bytes);
  } catch (cause) {
    reading?.cancel();
    const kind = limit.endedBy() ?? "network";
    return {
      ok: false,
      kind,
      sentUrl: request.url,
      status: response?.status,
      detail: textOfCause(cause),
      cause,
    };
  }

  const outcome =
    bytes === undefined
      ? tooLarge(context.mostBodyBytes)
      : readAnswer(operation, { response, bytes, text: new TextDecoder().decode(bytes) }, context);
  if (outcome.ok) return outcome;
  return {
    ...outcome,
    sentUrl: request.url,
    status: response.status,
    rayId: response.headers.get("cf-ray") ?? undefined,
    retryAfterMs: parseRetryAfter(response.headers.get("retry-after"), context.clock.now()),
  };
}

function tooLarge(mostBodyBytes: number): FailedAttempt {
  const detail = `the body is longer than ${mostBodyBytes} bytes, and was not read to its end`;
  return { ok: false, kind: "too-large", errors: [], detail };
}

interface WatchedAttempt {
  readonly clock: Clock;
  readonly send: () => Promise<AnySuccess | FailedAttempt>;
}

async function watched(
  hooks: Hooks,
  event: RequestEvent,
  { clock, send }: WatchedAttempt,
): Promise<AnySuccess | FailedAttempt> {
  notify(hooks.onRequest, event);
  const start = clock.now();
  const outcome = await send();
  notify(hooks.onResponse, {
    ...event,
    status: outcome.status,
    failure: outcome.ok ? undefined : outcome.kind,
    durationMs: clock.now() - start,
  });
  return outcome;
}
