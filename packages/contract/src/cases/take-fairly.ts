/**
 * The items of all groups in their order, if they are not more than `most`: else so many, of each
 * group its first before any has its second.
 */
export function takeFairly<Item>(groups: readonly (readonly Item[])[], most: number): readonly Item[] {
  const all = groups.flat();
  if (all.length <= most) return all;
  const turns = groups.flatMap((group) => group.map((item, turn) => ({ item, turn })));
  const taken = new Set(turns.toSorted((one, other) => one.turn - other.turn).slice(0, most));
  return turns.filter((one) => taken.has(one)).map(({ item }) => item);
}
