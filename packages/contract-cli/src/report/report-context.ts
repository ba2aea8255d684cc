import type { RunTime } from "@cftokens/report-formats";
import type { FindPlace } from "./document-places.ts";

/** What reports say beside what was found. */
export interface ReportContext {
  readonly findPlace: FindPlace;
  readonly time: RunTime;
}
