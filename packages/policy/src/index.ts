export type { PermissionGroup, Resources, TokenPolicy } from "./api-types.ts";
export { type Catalogue, createCatalogue } from "./catalogue.ts";
export {
  describeIpConditions,
  type IpConditionWords,
  readIpConditions,
  toCondition,
} from "./conditions/ip-conditions.ts";
export { canonicalRange, isIpAddress, isIpRange } from "./conditions/ip-range.ts";
export type { AccessRequest, EvaluationContext } from "./evaluate/access-request.ts";
export type { Decision, Reason, ReasonCode } from "./evaluate/decision.ts";
export { evaluate } from "./evaluate/evaluate.ts";
export type { EvaluatedToken, TokenOwner } from "./evaluate/evaluated-token.ts";
export { explain } from "./evaluate/explain.ts";
export type { Explanation, SufficientGroup } from "./evaluate/explanation.ts";
export { comparePolicies, type PolicyChange } from "./policies/compare-policies.ts";
export type { EffectiveGrant } from "./policies/list-grants.ts";
export { listResources, type ResourceEntry } from "./resources/list-resources.ts";
export { isHexId } from "./resources/parse-resource-key.ts";
export type { Resource } from "./resources/resource.ts";
export type { Target } from "./resources/target.ts";
export { shareKey, toResourceEntry, toResources } from "./resources/to-resources.ts";
export { findRisks, type RiskContext, type RiskToken } from "./risks/find-risks.ts";
export { findNameRisk } from "./risks/find-rule-risks.ts";
export { riskTitles } from "./risks/risk-titles.ts";
export { findServiceTokenRisks, type ServiceTokenLifetime } from "./risks/find-service-token-risks.ts";
export {
  type Risk,
  type RiskId,
  riskIds,
  type RiskThresholds,
  type TokenRules,
  severities,
  type Severity,
  worstSeverity,
} from "./risks/risk.ts";
export { policiesForOwner, type TemplateOwner, zonesOf } from "./templates/policies-for-owner.ts";
export {
  policiesFromTemplate,
  type TemplateChoice,
  type TemplatePolicies,
} from "./templates/policies-from-template.ts";
export { type AccountTemplate, templateForAccount } from "./templates/template-for-account.ts";
export { templates, type TokenTemplate } from "./templates/templates.ts";
export { describePolicy, type DescriptionContext } from "./words/describe-policy.ts";
export {
  describeResourceEntry,
  describeResources,
  describeTarget,
  type NamedResource,
  type NameOf,
} from "./words/describe-resource.ts";
export { describeScopes } from "./words/describe-scopes.ts";
