/** A report that was asked for: a file of some kind, or lines on standard output. */
export type ReportRequest =
  | { readonly kind: WrittenReport; readonly file: string }
  | { readonly kind: PrintedReport };

type WrittenReport = (typeof writtenReports)[number];

const writtenReports = ["junit", "json", "html", "sarif", "ctrf", "markdown"] as const;

type PrintedReport = (typeof printedReports)[number];

const printedReports = ["github", "unseen"] as const;

/** What `--report` takes, in words. */
export const reportWords = `${writtenReports.map((kind) => `${kind}=FILE`).join(", ")}, github or unseen`;

/** Reads what `reportWords` says; undefined for anything else. */
export function parseReportRequest(text: string): ReportRequest | undefined {
  const printed = printedReports.find((kind) => kind === text);
  if (printed !== undefined) return { kind: printed };
  const [name, ...rest] = text.split("=");
  const file = rest.join("=");
  const kind = writtenReports.find((one) => one === name);
  return kind === undefined || file === "" ? undefined : { kind, file };
}
