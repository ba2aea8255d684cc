export { describeDistance, describeTime } from "./describe-time.ts";
export type { ErrorReport } from "./error-report.ts";
export { NAME_ORDER } from "./name-order.ts";
export { plainValue } from "./plain-value.ts";
export { reportError, reportUnreadable } from "./report-error.ts";
export { markHarmful, safeText, type SafeText } from "./safe-text.ts";
export { type Safe, safeValue } from "./safe-value.ts";
export { cutText, fitText, graphemes, textWidth, wrapText } from "./text-width.ts";
