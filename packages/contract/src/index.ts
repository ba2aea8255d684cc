export { redacted, redactHeaders, redactText, redactUrl, redactValue } from "@cftokens/credentials";
export type { CheckDescription, CheckId } from "./checks/check.ts";
export type { Severity } from "./observation.ts";
export { isOfCloudflare } from "./check-envelope.ts";
export { checkExchange, checkRecorded } from "./check-exchange.ts";
export { checkHistory, type HistoryFinding } from "./check-history.ts";
export { checkedFetch, type OnFindings } from "./checked-fetch.ts";
export { exchangeCheckIds } from "./checks/exchange-checks.ts";
export { checkDescriptions } from "./checks/check-descriptions.ts";
export type { MemberCoverage, OperationCoverage, ResponseCoverage } from "./coverage.ts";
export { countSeen, type Share } from "./count-seen.ts";
export { createCoverageMeter, measureCoverage } from "./create-coverage-meter.ts";
export type { ContractOperation } from "./contract-operation.ts";
export { type Contract, type ContractOptions, createContract } from "./create-contract.ts";
export {
  type Body,
  type Exchange,
  longestBody,
  recordExchange,
  toBody,
  tooLong,
  unread,
  whyNoText,
  whyUnread,
} from "./exchange.ts";
export type { Finding } from "./finding.ts";
export { beyondBounds } from "./json-bounds.ts";
export { createHider } from "./marked-secrets.ts";
export { type RecordedExchange, redactExchange, toExchangeLine } from "./redact-exchange.ts";
export { formatCoverage } from "./format-coverage.ts";
export { listUnseen } from "./list-unseen.ts";
