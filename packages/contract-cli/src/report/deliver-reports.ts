import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { writeTextFile } from "../text-file.ts";
import { renderReport } from "./render-report.ts";
import type { ReportRequest } from "./report-request.ts";
import { hasFailed, type RunReport } from "./run-report.ts";

export interface Delivery {
  readonly requests: readonly ReportRequest[];
  readonly print: (text: string) => void;
}

/** Writes the reports that were asked for, and returns the exit code of the verdict. */
export function deliverReports(report: RunReport, { requests, print }: Delivery): ExitCode {
  for (const request of requests) {
    const text = renderReport(report, request.kind);
    if ("file" in request) writeTextFile(request.file, text);
    else print(text);
  }
  return hasFailed(report) ? exitCodes.findings : exitCodes.clean;
}
