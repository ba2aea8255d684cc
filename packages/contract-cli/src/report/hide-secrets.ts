import type { RunReport } from "./run-report.ts";

/**
 * A report without texts that must be in no output. What looks like a credential is taken out where findings are
 * made; this is for those that look like nothing.
 */
export function hideSecrets(report: RunReport, secrets: readonly string[]): RunReport {
  const copy: unknown = JSON.parse(JSON.stringify(report), (_name, value: unknown) =>
    typeof value === "string"
      ? secrets.reduce((text, secret) => text.replaceAll(secret, "[redacted]"), value)
      : value,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a report is plain data, and here texts in it became other texts
  return copy as RunReport;
}
