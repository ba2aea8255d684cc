export {
  type GateFinding,
  type GateReport,
  type IdleException,
  isRefused,
  judgeRisks,
} from "./judge-risks.ts";
export { listEnds } from "./list-ends.ts";
export { readRiskRules, riskRulesSchema } from "./read-risk-rules.ts";
export { noRules, type RiskRules } from "./risk-rules.ts";
