import type { RunReport } from "./run-report.ts";

/**
 * Takes the credentials of the run out of a report. Credentials of a known shape are taken out
 * where findings are made; this is for those of any other shape.
 */
export function hideSecrets(report: RunReport, secrets: readonly string[]): RunReport {
  const copy: unknown = JSON.parse(JSON.stringify(report), (_name, value: unknown) =>
    typeof value === "string" ? hideTexts(value, secrets) : value,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a report is plain data, and here texts in it became other texts
  return copy as RunReport;
}

/** A text without the credentials of the run. */
export function hideTexts(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, "[redacted]"), text);
}
