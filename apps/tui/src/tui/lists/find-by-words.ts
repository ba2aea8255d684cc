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
  const found: { readonly item: Item; readonly score: number }[] = [];
  for (const item of items) {
    const score = scoreOfAll(words, (word) => scoreOf(item, word));
    if (score !== undefined) found.push({ item, score });
  }
  const ordered = ranked ? found.toSorted((one, other) => other.score - one.score) : found;
  return ordered.map(({ item }) => item);
}

function scoreOfAll(
  words: readonly string[],
  scoreOf: (word: string) => number | undefined,
): number | undefined {
  let score = 0;
  for (const word of words) {
    const one = scoreOf(word);
    if (one === undefined) return undefined;
    score += one;
  }
  return score;
}
