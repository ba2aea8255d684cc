import { writeCtrf, writeJunit } from "@cftokens/report-formats";
import { formatUnseen } from "./format-unseen.ts";
import type { ReportContext } from "./report-context.ts";
import type { ReportRequest } from "./report-request.ts";
import type { RunReport } from "./run-report.ts";
import { toAnnotations } from "./to-annotations.ts";
import { toHtml } from "./to-html.ts";
import { toJsonReport } from "./to-json-report.ts";
import { toMarkdown } from "./to-markdown.ts";
import { toSarif } from "./to-sarif.ts";
import { toTests } from "./to-tests.ts";

/** Writes a report in a form that says only what is in it. */
export function renderReport(report: RunReport, kind: PlainReport): string {
  switch (kind) {
    case "junit":
      return writeJunit(toTests(report));
    case "json":
      return toJsonReport(report);
    case "html":
      return toHtml(report);
    case "markdown":
      return toMarkdown(report);
    case "unseen":
      return formatUnseen(report.coverage);
  }
}

/** Writes a report in the form that was asked for. */
export function renderRequested(
  report: RunReport,
  kind: ReportRequest["kind"],
  { findPlace, time }: ReportContext,
): string {
  switch (kind) {
    case "github":
      return toAnnotations(report, findPlace);
    case "sarif":
      return toSarif(report, findPlace);
    case "ctrf":
      return writeCtrf(toTests(report), { name: "contract" }, time);
    default:
      return renderReport(report, kind);
  }
}

type PlainReport = Exclude<ReportRequest["kind"], "github" | "sarif" | "ctrf">;
