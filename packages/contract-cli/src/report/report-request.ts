/** A report that was asked for: a file of some kind, or lines on standard output. */
export type ReportRequest =
  | { readonly kind: "junit" | "json" | "html"; readonly file: string }
  | { readonly kind: PrintedReport };

type PrintedReport = (typeof printedReports)[number];

const printedReports = ["github", "unseen"] as const;

/** What `--report` takes, in words. */
export const reportWords = "junit=FILE, json=FILE, html=FILE, github or unseen";

/** Reads what `reportWords` says; undefined for anything else. */
export function parseReportRequest(text: string): ReportRequest | undefined {
  const printed = printedReports.find((kind) => kind === text);
  if (printed !== undefined) return { kind: printed };
  const [kind, ...rest] = text.split("=");
  const file = rest.join("=");
  if (file === "") return undefined;
  return kind === "junit" || kind === "json" || kind === "html" ? { kind, file } : undefined;
}
