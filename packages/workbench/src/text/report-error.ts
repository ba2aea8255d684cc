import { adviceFor, type ChainedError, CloudflareError, PagingError } from "@cftokens/client";
import { connectionAdvice } from "./connection-advice.ts";
import type { ErrorReport } from "./error-report.ts";
import { safeText } from "./safe-text.ts";

/** A failed call as the user reads it: code, reason and next step. */
export function reportError(error: CloudflareError): ErrorReport {
  const reasons = [
    ...error.errors.flatMap((one) => [
      wordReason(one),
      ...one.chain.map((cause) => `caused by ${wordReason(cause)}`),
      ...(one.documentationUrl === undefined ? [] : [`see ${one.documentationUrl}`]),
    ]),
    ...(error.detail === undefined ? [] : [error.detail]),
    ...(error.rayId === undefined ? [] : [`ray ${error.rayId}`]),
  ];
  return {
    title: safeText(`${error.method} ${pathOf(error.url)}: ${outcomeOf(error)}`),
    outcome: safeText(outcomeOf(error)),
    reasons: reasons.map(safeText),
    advice: safeText(
      (error.kind === "network" ? connectionAdvice(error.detail ?? "") : undefined) ?? adviceFor(error),
    ),
  };
}

/**
 * Why a list could not be read to its end. Throws what is neither a failed call nor a list that
 * repeats itself.
 */
export function reportReadFailure(error: unknown): ErrorReport {
  if (error instanceof CloudflareError) return reportError(error);
  if (error instanceof PagingError) return reportUnreadable(error.message);
  throw error;
}

/** A success that the API answered in another shape than its document says. */
export function reportUnreadable(what: string): ErrorReport {
  return {
    title: safeText(`${what} could not be read`),
    reasons: [safeText("the answer has another shape than its document says")],
    advice: safeText(
      "Everything else is shown. Compare the API's present documentation with the spec of this program.",
    ),
  };
}

function wordReason({ code, message }: ChainedError): string {
  return code === undefined ? message : `code ${code}: ${message}`;
}

function outcomeOf({ kind, status }: CloudflareError): string {
  const words = outcomes[kind] ?? "failed";
  return status === undefined ? words : `${words} with status ${status}`;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}

// A kind that is not listed is a failure all the same.
const outcomes: Readonly<Record<string, string>> = {
  api: "refused",
  unsuccessful: "no success",
  "empty-body": "empty answer",
  "not-json": "unreadable answer",
  "broken-json": "unreadable answer",
  "unexpected-shape": "unreadable answer",
  "too-large": "too large an answer",
  network: "no answer",
  timeout: "no answer in time",
  aborted: "stopped",
  "invalid-path": "not sent",
  insecure: "not sent",
  misconfigured: "not sent",
};
