export { escapeMarkup } from "./escape-markup.ts";
export { markdownCode, markdownTable, markdownText } from "./markdown.ts";
export type { FilePlace, FindingLevel, ReportFinding, ReportTool } from "./report-finding.ts";
export type { TestCase, TestReport, TestSuite } from "./test-report.ts";
export { type Annotation, writeAnnotations } from "./write-annotations.ts";
export { type CalendarEvent, writeCalendar } from "./write-calendar.ts";
export { type RunTime, writeCtrf } from "./write-ctrf.ts";
export { writeJunit } from "./write-junit.ts";
export { type SarifRule, writeSarif } from "./write-sarif.ts";
