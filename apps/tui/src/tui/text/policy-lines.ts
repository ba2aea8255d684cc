import { describeResources } from "@cftokens/workbench/inventory";
import { bullet, type StyledLine } from "./styled-line.ts";

/** A policy, be it listed by the API or about to be sent. */
export interface ReadablePolicy {
  readonly effect: string;
  readonly resources: Readonly<Record<string, unknown>>;
  readonly permission_groups: readonly {
    readonly id: string;
    readonly name?: string;
    readonly meta?: unknown;
  }[];
}

/** A policy in words: what it grants or forbids, and where. `scopeOf` names the scope of a permission group. */
export function policyLines(
  policy: ReadablePolicy,
  scopeOf: (groupId: string) => string | undefined,
  width: number,
): readonly StyledLine[] {
  const groups = policy.permission_groups.map(({ id, name }) => `${name ?? id}${inBrackets(scopeOf(id))}`);
  const resources = describeResources(policy.resources);
  return [
    [
      {
        text: policy.effect === "deny" ? "✗ deny" : "✓ allow",
        tone: policy.effect === "deny" ? "bad" : "good",
      },
    ],
    ...itemsOr(groups, "no permission group").flatMap((group) => bullet(group, width)),
    [{ text: "  on", tone: "dim" }],
    ...itemsOr(resources, "nothing").flatMap((resource) => bullet(resource, width)),
  ];
}

function inBrackets(scope: string | undefined): string {
  return scope === undefined ? "" : ` [${scope}]`;
}

function itemsOr(items: readonly string[], none: string): readonly string[] {
  return items.length > 0 ? items : [none];
}
