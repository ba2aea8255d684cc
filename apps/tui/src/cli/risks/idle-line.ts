import type { IdleException } from "@cftokens/workbench/gate";

/** What is said of an exception that accepts nothing. */
export function idleLine({ exception, why }: IdleException): string {
  const { token, risks, reason, until } = exception;
  const what = `the exception for ${JSON.stringify(token)}${risks.length === 0 ? "" : ` (${risks.join(", ")})`}`;
  return why === "past"
    ? `${what} ended on ${until} and counts no more; it was accepted: ${reason}`
    : `${what} accepts nothing; remove it`;
}
