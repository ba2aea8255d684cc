import type { CloudflareError } from "@cftokens/client";
import type { ErrorReport } from "../text/error-report.ts";
import { reportError, reportUnreadable } from "../text/report-error.ts";
import { safeText } from "../text/safe-text.ts";

/** What is said of a change that was sent and not answered. */
export const maybeChanged =
  "The API may have carried it out all the same: look at the tokens again before you send it once more.";

/** Why a change was not made, or why it is not known whether it was. */
export type FailedChange =
  | { readonly kind: "refused"; readonly error: ErrorReport }
  /** It was sent and may have been carried out: the API has to be asked before it is sent again. */
  | { readonly kind: "unknown"; readonly error: ErrorReport };

/**
 * Reads a failed call of a change: what the API refused did not happen, what it did not answer may
 * have happened.
 */
export function failedChange(error: CloudflareError): FailedChange {
  const reported = reportError(error);
  // The user knows why it was stopped.
  const report = error.kind === "aborted" ? { ...reported, reasons: [] } : reported;
  if (!mayBeDone(error))
    return {
      kind: "refused",
      error: error.kind === "aborted" ? { ...report, advice: safeText(notChanged) } : report,
    };
  return { kind: "unknown", error: { ...report, advice: safeText(maybeChanged) } };
}

/** The failure of a change that was made, and whose answer with the secret could not be read. */
export function unreadableChange(what: string): FailedChange {
  return { kind: "unknown", error: { ...reportUnreadable(what), advice: safeText(secretLost) } };
}

// Reading changes nothing. A connection that never came about carried nothing to the API.
function mayBeDone({ method, kind, status, attempts, detail }: CloudflareError): boolean {
  if (method === "GET" || attempts === 0) return false;
  if (status === undefined) return attempts > 1 || !noConnection.test(detail ?? "");
  return status === 408 || status >= 500 || (status < 300 && kind !== "unsuccessful");
}

const noConnection = /\b(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN)\b/u;
const notChanged = "Nothing was changed.";
const secretLost =
  "The secret in that answer is lost: look at the tokens again, and roll or rotate this one for another secret.";
