import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { writeTextFile } from "../text-file.ts";
import { type JudgedBy, noPlaces, readPlaces } from "./document-places.ts";
import { renderRequested } from "./render-report.ts";
import type { ReportContext } from "./report-context.ts";
import type { ReportRequest } from "./report-request.ts";
import { hasFailed, type RunReport } from "./run-report.ts";

export interface Delivery {
  readonly requests: readonly ReportRequest[];
  readonly print: (text: string) => void;
  readonly documents: JudgedBy;
  readonly time: ReportContext["time"];
}

/** Writes the reports that were asked for, and returns the exit code of the verdict. */
export async function deliverReports(
  report: RunReport,
  { requests, print, documents, time }: Delivery,
): Promise<ExitCode> {
  const needsPlaces = requests.some(({ kind }) => kind === "github" || kind === "sarif");
  const found = [...report.groups, ...report.known.map(({ group }) => group)];
  const findPlace = needsPlaces ? await readPlaces(found, documents, process.cwd()) : noPlaces;
  for (const request of requests) {
    const text = renderRequested(report, request.kind, { findPlace, time });
    if ("file" in request) writeTextFile(request.file, text);
    else print(text);
  }
  return hasFailed(report) ? exitCodes.findings : exitCodes.clean;
}
