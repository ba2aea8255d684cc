import type { Fetch } from "@cftokens/openapi";
import type { AnySuccess, Failure } from "./answer.ts";
import { checkPathValues, type Refusal } from "./check-request.ts";
import type { ApiError, FailureKind } from "./failure-facts.ts";
import type { OperationDescription } from "./operation-description.ts";
import { readAnswer } from "./read-answer.ts";
import { createRedact, readableUrl, secretsIn } from "./redact.ts";
import { toFailure } from "./to-failure.ts";
import type { CallInput, RawAnswer, Transport } from "./transport.ts";

/** What all calls of one client share. */
export interface CallContext {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly transport: Transport;
  /** Credentials, to be kept out of errors. */
  readonly secrets: readonly string[];
  /** Set when nothing may be sent to this target at all. */
  readonly refusal: Refusal | undefined;
}

/**
 * One call from its check to its reading. Every expected outcome is a value; it throws only for an input that
 * cannot be written down, such as a circular body.
 */
export async function callOperation(
  operation: OperationDescription,
  input: CallInput,
  context: CallContext,
): Promise<AnySuccess | Failure> {
  const outcome = await attempt(operation, input, context);
  if (outcome.ok) return outcome;
  const redact = createRedact([...context.secrets, ...secretsIn(input.body)]);
  const { cause, sentUrl, ...known } = outcome;
  const unsentUrl = () => readableUrl(context.baseUrl, redact).replace(/\/?(?:\?.*)?$/, "") + operation.path;
  const url = sentUrl === undefined ? unsentUrl() : readableUrl(sentUrl, redact);
  return toFailure({ errors: [], ...known, method: operation.method, url }, redact, { cause });
}

/** What is known about a failure, secrets included. */
interface FailedAttempt {
  readonly ok: false;
  readonly kind: FailureKind;
  readonly sentUrl?: string | undefined;
  readonly status?: number | undefined;
  readonly errors?: readonly ApiError[];
  readonly detail?: string | undefined;
  readonly rayId?: string | undefined;
  readonly cause?: unknown;
}

async function attempt(
  operation: OperationDescription,
  input: CallInput,
  context: CallContext,
): Promise<AnySuccess | FailedAttempt> {
  const refusal = context.refusal ?? checkPathValues(operation, input.path ?? {});
  if (refusal !== undefined) return { ok: false, ...refusal };
  if (input.signal?.aborted) return { ok: false, kind: "aborted", cause: input.signal.reason };

  let sentUrl: string | undefined;
  let status: number | undefined;
  let answer: RawAnswer;
  try {
    answer = await context.transport(operation, input, async (request) => {
      sentUrl = request.url;
      const response = await context.fetch(request);
      status = response.status;
      return response;
    });
  } catch (cause) {
    if (sentUrl === undefined) throw cause;
    const kind = input.signal?.aborted ? "aborted" : "network";
    return { ok: false, kind, sentUrl, status, detail: textOf(cause), cause };
  }

  const outcome = readAnswer(operation, answer);
  if (outcome.ok) return outcome;
  const rayId = answer.response.headers.get("cf-ray") ?? undefined;
  return { ...outcome, sentUrl, status, rayId };
}

/** The innermost text says most: "fetch failed" is caused by "connect ECONNREFUSED". */
function textOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  return textOf(cause.cause) ?? (cause.message === "" ? undefined : cause.message);
}
