export { answeredSecrets } from "./generated/sensitive-members.ts";
export { listSecrets, redactHeaders, redactValue } from "./redact-value.ts";
export { redacted } from "./mark.ts";
export { isAmong, redactMarked, redactMarkedText, redactMarkedUrl } from "./redact-marked.ts";
export { redactRuns } from "./redact-runs.ts";
export { redactText } from "./redact-text.ts";
export { redactUrl } from "./redact-url.ts";
