/** The words of what a user looks for. */
export function wordsOf(query: string): readonly string[] {
  return query.split(/\s+/u).filter((word) => word !== "");
}

/**
 * The items in which every word of a query is found, the best finds first, equal ones in the order
 * they were in. `scoreOf` says how well a word fits an item, more being better; undefined when it
 * does not. Not `ranked`, they all stay in their order.
 */
export function findByWords<Item>(
  items: readonly Item[],
  query: string,
  scoreOf: (item: Item, word: string) => number | undefined,
  { ranked = true } = {},
): readonly Item[] {
  const words = wordsOf(query);
  if (words.length === 0) return items;
  const found = items.flatMap((item) => {
    let score = 0;
    for (const word of words) {
      const one = scoreOf(item, word);
      if (one === undefined) return [];
      score += one;
    }
    return [{ item, score }];
  });
  const ordered = ranked ? found.toSorted((one, other) => other.score - one.score) : found;
  return ordered.map(({ item }) => item);
}
