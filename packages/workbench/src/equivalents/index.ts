export { type ApiCall, apiCall, maskedBody, operationOf, pathOf, sendCall } from "./api-call.ts";
export { changeSource } from "./change-source.ts";
export { createCall } from "./create-calls.ts";
export { type Equivalent, equivalentsOf, type EquivalentSource } from "./equivalent.ts";
export { shellQuote } from "./shell-quote.ts";
export { type ExplainProgram, toExplain } from "./to-explain.ts";
export { deleteCall, getCall, rollCall, rotateCall } from "./token-calls.ts";
