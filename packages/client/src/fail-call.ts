import type { Failure } from "./answer.ts";
import type { Attempt } from "./call-context.ts";
import { CloudflareError } from "./cloudflare-error.ts";
import type { FailedAttempt } from "./failed-attempt.ts";
import type { FailureFacts } from "./failure-facts.ts";
import type { Redact } from "./redact-known.ts";

/**
 * The failure of a call, without the secrets that its last attempt knows. The only place that makes
 * a `CloudflareError`: it redacts every text from outside, then cuts it.
 */
export function failCall(attempt: Attempt, failed: FailedAttempt): Failure {
  const { operation, context } = attempt;
  const { explainer } = context;
  const redact = redactFor(attempt);
  const clean: Redact = (text) => cut(redact(text.slice(0, longestRead)), longestText);
  const { kind, status, errors = [], rayId, sentUrl, retryAfterMs } = failed;
  const { detail, body, cause } = explainer.showBodies?.(failed, { redact, clean }) ?? {
    detail: failed.detail,
  };
  const facts: FailureFacts = {
    kind,
    status,
    errors: cleanTexts(errors, clean),
    method: operation.method,
    url: urlOf(attempt, sentUrl, redact),
    rayId: rayId && clean(rayId),
    detail: detail && cut(clean(detail).replaceAll(/\s+/gu, " ").trim(), longestDetail),
    body,
    attempts: sentUrl === undefined ? 0 : attempt.attempt,
    retryAfterSeconds: retryAfterMs && Math.ceil(retryAfterMs / 1000),
    acceptedPermissions: operation.acceptedPermissions ?? [],
  };
  const options = { message: explainer.messageOf?.(facts), ...(cause !== undefined && { cause }) };
  return { ok: false, error: new CloudflareError(facts, options) };
}

/** Takes the secrets of a call out of texts. */
export function redactFor({ operation, input, context: { explainer, secrets } }: Attempt): Redact {
  return explainer.createRedact([...secrets, ...explainer.secretsIn(operation, input)]);
}

/** Where a call went, or would have gone, for people to read. */
export function urlOf({ operation, context }: Attempt, sentUrl: string | undefined, redact: Redact): string {
  const { readableUrl } = context.explainer;
  return readableUrl(sentUrl ?? context.baseUrl.replace(/\?.*$/u, "") + operation.path, redact);
}

function cleanTexts<Value>(value: Value, clean: Redact): Value {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same members with other texts
  return JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === "string" ? clean(inner) : inner,
  ) as Value;
}

// Far more than is kept, so that a secret cut in half here is never shown.
const longestRead = 8192;
const longestText = 500;
const longestDetail = 200;

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
