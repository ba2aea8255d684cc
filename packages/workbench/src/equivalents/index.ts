export { apiCall, maskedBody, operationOf, pathOf, requestLine } from "../changes/api-call.ts";
export { getCall } from "../changes/call-for.ts";
export { changeSource } from "./change-source.ts";
export { type Equivalent, equivalentsOf, type EquivalentSource } from "./equivalent.ts";
export { type ChangedToken, recoveryOf, reportLostSecret, reportUnanswered } from "./recovery.ts";
export { shellQuote } from "./shell-quote.ts";
export { commandLine } from "./to-command.ts";
export { type ExplainProgram, toExplain } from "./to-explain.ts";
