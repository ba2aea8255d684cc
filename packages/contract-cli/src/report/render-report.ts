import { formatUnseen } from "./format-unseen.ts";
import type { ReportRequest } from "./report-request.ts";
import type { RunReport } from "./run-report.ts";
import { toAnnotations } from "./to-annotations.ts";
import { toHtml } from "./to-html.ts";
import { toJsonReport } from "./to-json-report.ts";
import { toJunit } from "./to-junit.ts";

/** Writes a report in the form that was asked for. */
export function renderReport(report: RunReport, kind: ReportRequest["kind"]): string {
  switch (kind) {
    case "junit":
      return toJunit(report);
    case "json":
      return toJsonReport(report);
    case "html":
      return toHtml(report);
    case "github":
      return toAnnotations(report);
    case "unseen":
      return formatUnseen(report.coverage);
  }
}
