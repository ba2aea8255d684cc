export { generateExchanges, type Generating } from "./cases/generate-exchanges.ts";
export { type GivenValues, showValues } from "./suite/given-values.ts";
export { canCall, requestSigner, type Signing } from "./suite/authorization.ts";
export type {
  CreatedResource,
  SentRequest,
  SkippedOperation,
  StoppedRun,
  SuiteCredentials,
  SuiteFinding,
  SuiteOptions,
  SuiteProgress,
  SuiteResult,
} from "./suite/options.ts";
export { fillPath } from "./suite/request-plan.ts";
export { runSuite } from "./suite/run-suite.ts";
