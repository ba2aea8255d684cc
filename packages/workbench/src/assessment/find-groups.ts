import { describeScopes } from "@cftokens/policy";
import type { GroupList, GroupOption } from "../groups/permission-groups.ts";
import { nameOrder } from "../text/name-order.ts";

/**
 * The permission groups whose name or scope has every word of the query; those whose name starts
 * with it come first.
 */
export function matchingGroups(list: GroupList, query: string): readonly GroupOption[] {
  if (list.status !== "ready") return [];
  const text = query.trim().toLowerCase();
  const words = text.split(/\s+/u);
  const matching = list.groups.filter((group) => {
    const searched = `${group.name} ${describeScopes(group.scopes)}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
  const rank = (group: GroupOption): number => (group.name.toLowerCase().startsWith(text) ? 0 : 1);
  return matching.toSorted(
    (one, other) => rank(one) - rank(other) || nameOrder.compare(one.name, other.name),
  );
}

/** A group by name and scope: the name alone does not tell it from others. */
export function groupLabel(group: Pick<GroupOption, "name" | "scopes">): string {
  return `${group.name} [${describeScopes(group.scopes)}]`;
}

/** The scope of a group by its id; undefined when the group is not known. */
export function scopeOfGroup(list: GroupList, id: string): string | undefined {
  const group = list.status === "ready" ? list.groups.find((option) => option.id === id) : undefined;
  return group === undefined ? undefined : describeScopes(group.scopes);
}
