import type { Grant } from "../policies/list-grants.ts";
import type { RiskPlace } from "./risk.ts";

/** Where grants of one policy are written. */
export function toRiskPlace(first: Grant, grants: readonly Grant[]): RiskPlace {
  return {
    policyIndex: first.policyIndex,
    policyId: first.policyId,
    groupIds: [...new Set(grants.map(({ groupId }) => groupId))],
    resourceKeys: [...new Set(grants.map(({ resourceKey }) => resourceKey))],
  };
}
