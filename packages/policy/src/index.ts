export type { AccessRequest, EvaluationContext } from "./access-request.ts";
export type { PermissionGroup, Resources, TokenPolicy } from "./api-types.ts";
export { type Catalogue, createCatalogue } from "./catalogue.ts";
export { comparePolicies, type PolicyChange } from "./compare-policies.ts";
export { coversTarget } from "./covers-target.ts";
export type { Decision, Reason, ReasonCode } from "./decision.ts";
export { describePolicy, type DescriptionContext } from "./describe-policy.ts";
export { describeResource, type NamedThing, type NameOf } from "./describe-resource.ts";
export { evaluate } from "./evaluate.ts";
export type { EvaluatedToken, TokenOwner } from "./evaluated-token.ts";
export { explain } from "./explain.ts";
export type { Explanation, SufficientGroup } from "./explanation.ts";
export { findRisks, type RiskContext, type RiskToken } from "./find-risks.ts";
export { findServiceTokenRisks, type ServiceTokenLifetime } from "./find-service-token-risks.ts";
export type { EffectiveGrant, Grant } from "./list-grants.ts";
export { listResources, type ResourceEntry } from "./list-resources.ts";
export { parseResourceKey } from "./parse-resource-key.ts";
export {
  policiesFromTemplate,
  type TemplateChoice,
  type TemplatePolicies,
} from "./policies-from-template.ts";
export { readIpConditions } from "./read-ip-conditions.ts";
export type { Resource } from "./resource.ts";
export type { Risk, RiskId, RiskThresholds, Severity } from "./risk.ts";
export type { Target } from "./target.ts";
export { type AccountTemplate, templateForAccount } from "./template-for-account.ts";
export { templates, type TokenTemplate } from "./templates.ts";
export { toResources } from "./to-resources.ts";
