import type { Token } from "@cftokens/client";
import { describePolicy } from "@cftokens/policy";
import type { PolicyContext } from "@cftokens/workbench/assessment";
import type { GroupList } from "@cftokens/workbench/groups";
import type { Safe } from "@cftokens/workbench/text";
import { policyLines } from "../../text/policy-lines.ts";
import { heading, paragraph, type StyledLine } from "../../text/styled-line.ts";

/**
 * The policies of a token: each in one sentence with names, then group by group with scopes, then
 * where.
 */
export function policyWords(
  policies: Safe<Token>["policies"],
  { policyContext, groups, width }: { policyContext: PolicyContext; groups: GroupList; width: number },
): readonly StyledLine[] {
  if (policies.length === 0) return [...heading("No policies"), [{ text: "The token can do nothing." }]];
  return policies.flatMap((policy, index) => [
    ...heading(`Policy ${index + 1} of ${policies.length}`),
    ...(groups.status === "ready" ? paragraph(describePolicy(policy, policyContext), width, "strong") : []),
    ...policyLines(policy, { groups, nameOf: policyContext.nameOf, width }),
  ]);
}
