import type { Token } from "@cftokens/client";
import { describePolicy, describeResource, listResources } from "@cftokens/policy";
import { type GroupList, type Knowledge, scopeOfGroup } from "@cftokens/workbench/inventory";
import { plainValue, type Safe } from "@cftokens/workbench/text";
import { bullet, heading, paragraph, type StyledLine } from "../../text/styled-line.ts";

/** The policies of a token: each in one sentence with names, then group by group with scopes, then where. */
export function policyWords(
  policies: Safe<Token>["policies"],
  { knowledge, groups, width }: { knowledge: Knowledge; groups: GroupList; width: number },
): readonly StyledLine[] {
  if (policies.length === 0) return [...heading("No policies"), [{ text: "The token can do nothing." }]];
  return plainValue<Token["policies"]>(policies).flatMap((policy, index) => [
    ...heading(`Policy ${index + 1} of ${policies.length}`),
    ...(groups.status === "ready" ? paragraph(describePolicy(policy, knowledge), width, "strong") : []),
    effectLine(policy.effect),
    ...itemLines(groupsOf(policy, groups), "no permission group", width),
    [{ text: "  on", tone: "dim" }],
    ...itemLines(resourcesOf(policy, knowledge), "nothing", width),
  ]);
}

type Policy = Token["policies"][number];

function effectLine(effect: string): StyledLine {
  return effect === "deny" ? [{ text: "✗ deny", tone: "bad" }] : [{ text: "✓ allow", tone: "good" }];
}

function groupsOf({ permission_groups }: Policy, groups: GroupList): readonly string[] {
  return permission_groups.map(({ id, name }) => {
    const scope = scopeOfGroup(groups, id);
    return `${name ?? id}${scope === undefined ? "" : ` [${scope}]`}`;
  });
}

// A form of resource that is not known is shown as it is written.
function resourcesOf({ resources }: Policy, { nameOf }: Knowledge): readonly string[] {
  return listResources(resources).map(({ resource, resourceKey, nestedKey }) =>
    resource === undefined
      ? [resourceKey, nestedKey].filter((key) => key !== undefined).join(" › ")
      : describeResource(resource, nameOf),
  );
}

function itemLines(items: readonly string[], none: string, width: number): readonly StyledLine[] {
  return (items.length > 0 ? items : [none]).flatMap((item) => bullet(item, width));
}
