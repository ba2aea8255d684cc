import { describeResources, type NameOf, type TokenPolicy } from "@cftokens/policy";
import { scopeOfGroup } from "@cftokens/workbench/assessment";
import type { GroupList } from "@cftokens/workbench/groups";
import { bullet, type StyledLine } from "./styled-line.ts";

/**
 * A policy in words, be it listed by the API or about to be sent: what it grants or forbids, and
 * where.
 */
export function policyLines(
  { effect, permission_groups, resources }: TokenPolicy,
  { groups, nameOf, width }: { readonly groups: GroupList; readonly nameOf: NameOf; readonly width: number },
): readonly StyledLine[] {
  const granted = permission_groups.map(({ id, name }) => {
    const scope = scopeOfGroup(groups, id);
    return `${name ?? id}${scope === undefined ? "" : ` [${scope}]`}`;
  });
  return [
    [effect === "deny" ? { text: "✗ deny", tone: "bad" } : { text: "✓ allow", tone: "good" }],
    ...itemLines(granted, "no permission group", width),
    [{ text: "  on", tone: "dim" }],
    ...itemLines(describeResources(resources, nameOf), "nothing", width),
  ];
}

function itemLines(items: readonly string[], none: string, width: number): readonly StyledLine[] {
  return (items.length > 0 ? items : [none]).flatMap((item) => bullet(item, width));
}
