import type { AnySuccess } from "./answer.ts";
import type { Attempt } from "./call-context.ts";
import { buildRequest } from "./build-request.ts";
import { checkPathValues } from "./check-request.ts";
import { failCall } from "./fail-call.ts";
import type { FailedAttempt } from "./failed-attempt.ts";
import type { Unreadable } from "./raw-answer.ts";
import { readAnswer } from "./read-answer.ts";
import type { BodyReading } from "./read-body.ts";
import { parseRetryAfter } from "./retry.ts";
import { textOfCause } from "./text-of-cause.ts";
import { createLimit, type Limit } from "./time-limit.ts";

/** Sends a call once and reads the answer. Throws for an input that cannot be serialised. */
export async function attemptCall(attempt: Attempt): Promise<AnySuccess | FailedAttempt> {
  const { operation, input, context } = attempt;
  const { writer, clock, observer } = context;
  const refusal =
    context.refusal ?? writer.refuse?.(operation) ?? checkPathValues(operation, input.path, writer);
  if (refusal !== undefined) return { ok: false, ...refusal };
  const { signal, timeoutMs = context.timeoutMs } = input;
  if (signal?.aborted) return { ok: false, kind: "aborted", cause: signal.reason };

  const limit = createLimit(clock, { signal, timeoutMs });
  try {
    const request = buildRequest(attempt, limit.signal);
    const send = () => exchange(attempt, request, limit);
    return await (observer === undefined ? send() : observer.attempt(attempt, request.url, send));
  } finally {
    limit.lift();
  }
}

async function exchange(
  attempt: Attempt,
  request: Request,
  limit: Limit,
): Promise<AnySuccess | FailedAttempt> {
  const { context } = attempt;
  const { mostBytes: mostBodyBytes, read, parse } = context.bodies;
  let response: Response | undefined;
  let reading: BodyReading | undefined;
  let bytes: Uint8Array | undefined;
  const fail = (outcome: FailedAttempt | Unreadable): FailedAttempt => ({
    ...outcome,
    sentUrl: request.url,
    status: response?.status,
    rayId: response?.headers.get("cf-ray") ?? undefined,
    retryAfterMs: parseRetryAfter(response?.headers.get("retry-after"), context.clock.now()),
  });
  try {
    response = await limit.race(context.fetch(request));
    const toError = (failed: FailedAttempt) => failCall(attempt, failed).error;
    const stream = context.readers.stream?.(response, { ...attempt, request, mostBodyBytes, toError });
    if (stream !== undefined) return stream;
    reading = read(response);
    bytes = await limit.race(reading.bytes);
  } catch (cause) {
    reading?.cancel();
    return fail({ ok: false, kind: limit.endedBy() ?? kindOf(cause), detail: textOfCause(cause), cause });
  }
  if (bytes === undefined) {
    const detail = `the body is longer than ${mostBodyBytes} bytes, and was not read to its end`;
    return fail({ ok: false, kind: "too-large", detail });
  }
  const outcome = readAnswer(attempt, { response, bytes, text: decoder.decode(bytes), parse });
  return outcome.ok ? outcome : fail(outcome);
}

// Whoever hands in the Fetch may stop what it sends, as at the end of a program.
function kindOf(cause: unknown): "aborted" | "network" {
  return cause instanceof Error && cause.name === "AbortError" ? "aborted" : "network";
}

// Without a stream, a decoder keeps nothing of what it has read.
const decoder = /* @__PURE__ */ new TextDecoder();
