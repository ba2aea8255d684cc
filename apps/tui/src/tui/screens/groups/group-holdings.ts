import { groupLabel, isApiToken } from "@cftokens/workbench/assessment";
import type { GroupList, GroupOption } from "@cftokens/workbench/groups";
import type { TokenRow } from "@cftokens/workbench/inventory";
import { nameOrder } from "@cftokens/workbench/text";
import { findByWords } from "../../lists/find-by-words.ts";
import { fuzzyMatch } from "../../lists/fuzzy-match.ts";

/** A permission group, and the tokens whose policies name it. */
export interface GroupHolding {
  readonly key: string;
  readonly group: GroupOption;
  readonly holders: readonly Holder[];
}

/** A token that names a group, and whether it is allowed or denied it. */
export interface Holder {
  readonly row: TokenRow;
  readonly effect: string;
}

/**
 * All permission groups that a text finds, with who holds them; the best finds first, otherwise by
 * name and scope.
 */
export function findHoldings(
  groups: GroupList,
  rows: readonly TokenRow[],
  { text, heldOnly }: { text: string; heldOnly: boolean },
): readonly GroupHolding[] {
  if (groups.status !== "ready") return [];
  const holders = holdersByGroup(rows);
  const byName = groups.groups.toSorted(
    (one, other) => nameOrder.compare(groupLabel(one), groupLabel(other)) || (one.id < other.id ? -1 : 1),
  );
  return findByWords(byName, text, (group, word) => fuzzyMatch(groupLabel(group), word)?.score)
    .map((group) => ({ key: group.id, group, holders: holders.get(group.id) ?? [] }))
    .filter((holding) => !heldOnly || holding.holders.length > 0);
}

function holdersByGroup(rows: readonly TokenRow[]): ReadonlyMap<string, readonly Holder[]> {
  const named = rows.flatMap((row) =>
    isApiToken(row.listed)
      ? row.listed.token.policies.flatMap(({ effect, permission_groups }) =>
          permission_groups.map(({ id }) => ({ id, row, effect })),
        )
      : [],
  );
  const byGroup = Map.groupBy(named, ({ id }) => id);
  return new Map([...byGroup].map(([id, holders]) => [id, withoutRepeats(holders)]));
}

function withoutRepeats(holders: readonly Holder[]): readonly Holder[] {
  const byKey = new Map(holders.map((holder) => [`${holder.row.key} ${holder.effect}`, holder]));
  return [...byKey.values()];
}
