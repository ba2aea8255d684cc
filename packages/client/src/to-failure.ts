import type { Failure } from "./answer.ts";
import { CloudflareError } from "./cloudflare-error.ts";
import type { ApiError, ChainedError, FailureFacts } from "./failure-facts.ts";
import type { Redact } from "./redact.ts";
import { safeCause } from "./safe-cause.ts";

/**
 * The only place that makes a `CloudflareError`: it redacts every text from outside, then cuts it.
 */
export function toFailure(
  { errors, rayId, detail, body, ...known }: FailureFacts,
  redact: Redact,
  { cause }: { readonly cause?: unknown },
): Failure {
  const clean = (text: string) => cut(redact(text.slice(0, longestRead)), longestText);
  const facts: FailureFacts = {
    ...known,
    errors: errors.map((error) => cleanError(error, clean)),
    rayId: rayId && clean(rayId),
    detail: detail && cut(clean(detail).replaceAll(/\s+/gu, " ").trim(), longestDetail),
    // Cut behind what was cleaned, so that a secret cut in half there is never shown.
    body:
      body === undefined ? undefined : redact(body.slice(0, longestBody + longestRead)).slice(0, longestBody),
  };
  const options = cause === undefined ? undefined : { cause: safeCause(cause, clean) };
  return { ok: false, error: new CloudflareError(facts, options) };
}

function cleanError({ documentationUrl, pointer, ...error }: ApiError, clean: Redact): ApiError {
  return {
    ...cleanChained(error, clean),
    ...(documentationUrl !== undefined && { documentationUrl: clean(documentationUrl) }),
    ...(pointer !== undefined && { pointer: clean(pointer) }),
    chain: error.chain.map((cause) => cleanChained(cause, clean)),
  };
}

function cleanChained(error: ChainedError, clean: Redact): ChainedError {
  return { ...error, message: clean(error.message) };
}

// Far more than is kept, so that a secret cut in half here is never shown.
const longestRead = 8192;
const longestText = 500;
const longestDetail = 200;
const longestBody = 60_000;

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
