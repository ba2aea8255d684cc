/** Something that can be chosen, and what it costs; a lower cost is better. */
export interface Choosable {
  readonly key: string;
  readonly cost: number;
}

/**
 * Chooses as little as possible so that each list has at least one chosen member: the lowest sum of
 * costs. Every list must have a member, and every cost must be above zero, so that nothing is
 * chosen in vain. Past `mostSteps` the choice is a good one that has nothing in vain, but perhaps
 * not the smallest.
 */
export function smallestChoice<Item extends Choosable>(
  lists: readonly (readonly Item[])[],
  mostSteps = 20_000,
): readonly Item[] {
  const distinct = [...new Map(lists.map((list) => [keyOf(list), list])).values()].toSorted(
    (a, b) => a.length - b.length,
  );
  let steps = 0;
  const mayGoOn = (): boolean => (steps += 1) <= mostSteps;
  return separateParts(distinct).flatMap((part) => searchPart(part, mayGoOn));
}

// Lists that share a member, directly or by others, are one part; each can be decided alone.
function separateParts<Item extends Choosable>(
  lists: readonly (readonly Item[])[],
): readonly (readonly (readonly Item[])[])[] {
  let parts: readonly (readonly (readonly Item[])[])[] = [];
  for (const list of lists) {
    const { touching = [], apart = [] } = Object.groupBy(parts, (part) =>
      part.some((other) => sharesMember(other, list)) ? "touching" : "apart",
    );
    parts = [...apart, [...touching.flat(), list]];
  }
  return parts;
}

function searchPart<Item extends Choosable>(
  lists: readonly (readonly Item[])[],
  mayGoOn: () => boolean,
): readonly Item[] {
  let best = prune(greedyChoice(lists), lists);
  let bestCost = costOf(best);
  const search = (chosen: readonly Item[], cost: number, open: readonly (readonly Item[])[]): void => {
    if (!mayGoOn() || cost + leastCost(open) >= bestCost) return;
    const [next, ...rest] = open;
    if (next === undefined) {
      best = chosen;
      bestCost = cost;
      return;
    }
    for (const item of next.toSorted((a, b) => a.cost - b.cost)) {
      const left = rest.filter((list) => !includes(list, item));
      search([...chosen, item], cost + item.cost, left);
    }
  };
  search([], 0, lists);
  return best;
}

// What is left costs no less: lists that have no member in common need one each.
function leastCost(lists: readonly (readonly Choosable[])[]): number {
  const apart: (readonly Choosable[])[] = [];
  for (const list of lists) if (!apart.some((other) => sharesMember(other, list))) apart.push(list);
  return apart.reduce((sum, list) => sum + Math.min(...list.map(({ cost }) => cost)), 0);
}

// Takes, again and again, what the most lists that are left have in common.
function greedyChoice<Item extends Choosable>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const chosen: Item[] = [];
  let open = lists;
  while (open.length > 0) {
    const counts = Map.groupBy(open.flat(), ({ key }) => key);
    const [item] = [...counts.values()]
      .flatMap((same) => same.slice(0, 1).map((one) => ({ one, hits: same.length })))
      .toSorted((a, b) => b.hits - a.hits || a.one.cost - b.one.cost)
      .map(({ one }) => one);
    if (item === undefined) break;
    chosen.push(item);
    open = open.filter((list) => !includes(list, item));
  }
  return chosen;
}

// Leaves out what the others make superfluous, the most expensive first.
function prune<Item extends Choosable>(
  chosen: readonly Item[],
  lists: readonly (readonly Item[])[],
): readonly Item[] {
  return chosen
    .toSorted((a, b) => b.cost - a.cost)
    .reduce<readonly Item[]>((kept, item) => {
      const without = kept.filter(({ key }) => key !== item.key);
      return lists.every((list) => without.some((other) => includes(list, other))) ? without : kept;
    }, chosen);
}

function includes(list: readonly Choosable[], { key }: Choosable): boolean {
  return list.some((other) => other.key === key);
}

function sharesMember(list: readonly Choosable[], other: readonly Choosable[]): boolean {
  return list.some((item) => includes(other, item));
}

function costOf(chosen: readonly Choosable[]): number {
  return chosen.reduce((sum, { cost }) => sum + cost, 0);
}

function keyOf(list: readonly Choosable[]): string {
  return list
    .map(({ key }) => key)
    .toSorted()
    .join("\n");
}
