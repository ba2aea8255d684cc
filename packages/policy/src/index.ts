export type { AccessRequest, EvaluationContext } from "./evaluate/access-request.ts";
export type { PermissionGroup, Resources, TokenPolicy } from "./api-types.ts";
export { type Catalogue, createCatalogue } from "./catalogue.ts";
export { comparePolicies, type PolicyChange } from "./policies/compare-policies.ts";
export { coversTarget } from "./resources/covers-target.ts";
export type { Decision, Reason, ReasonCode } from "./evaluate/decision.ts";
export { describePolicy, type DescriptionContext } from "./words/describe-policy.ts";
export { describeResource, type NamedThing, type NameOf } from "./words/describe-resource.ts";
export { evaluate } from "./evaluate/evaluate.ts";
export type { EvaluatedToken, TokenOwner } from "./evaluate/evaluated-token.ts";
export { explain } from "./evaluate/explain.ts";
export type { Explanation, SufficientGroup } from "./evaluate/explanation.ts";
export { findRisks, type RiskContext, type RiskToken } from "./risks/find-risks.ts";
export { findServiceTokenRisks, type ServiceTokenLifetime } from "./risks/find-service-token-risks.ts";
export type { EffectiveGrant, Grant } from "./policies/list-grants.ts";
export { listResources, type ResourceEntry } from "./resources/list-resources.ts";
export { parseResourceKey } from "./resources/parse-resource-key.ts";
export {
  policiesFromTemplate,
  type TemplateChoice,
  type TemplatePolicies,
} from "./templates/policies-from-template.ts";
export { readIpConditions } from "./conditions/read-ip-conditions.ts";
export type { Resource } from "./resources/resource.ts";
export type { Risk, RiskId, RiskThresholds, Severity } from "./risks/risk.ts";
export type { Target } from "./resources/target.ts";
export { type AccountTemplate, templateForAccount } from "./templates/template-for-account.ts";
export { templates, type TokenTemplate } from "./templates/templates.ts";
export { toResources } from "./resources/to-resources.ts";
