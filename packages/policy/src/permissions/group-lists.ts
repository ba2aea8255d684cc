import { compareText } from "../compare-text.ts";

/** Lists of permission groups as a file keeps them: names once, a list as places in `groups`. */
export interface GroupLists {
  readonly groups: readonly string[];
  readonly lists: readonly (readonly number[])[];
}

/**
 * Keeps each of these lists once, in the order of their first occurrence, and says at which place a
 * list stands. The order of a list's names means nothing.
 */
export function collectGroupLists(
  all: readonly (readonly string[])[],
): GroupLists & { readonly placeOf: (list: readonly string[]) => number } {
  const groups = [...new Set(all.flat())].toSorted(compareText);
  const places = new Map(groups.map((name, place) => [name, place]));
  const numbersOf = (list: readonly string[]) =>
    [...new Set(list)].map((name) => places.get(name) ?? 0).toSorted((a, b) => a - b);
  const lists = new Map(all.map((list) => [numbersOf(list).join(" "), numbersOf(list)]));
  const placeOfKey = new Map([...lists.keys()].map((key, place) => [key, place]));
  return {
    groups,
    lists: [...lists.values()],
    placeOf: (list) => placeOfKey.get(numbersOf(list).join(" ")) ?? 0,
  };
}

/** The lists by their names, each at its place. */
export function readGroupLists({ groups, lists }: GroupLists): readonly (readonly string[])[] {
  return lists.map((list) => list.map((place) => groups[place] ?? ""));
}

/** The text of a file of lists and of what refers to them, with a line for each entry. */
export function formatGroupLists(
  { groups, lists }: GroupLists,
  entries: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): string {
  const parts = Object.entries(entries).map(([name, members]) => {
    const lines = Object.entries(members).map(
      ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
    );
    return `${JSON.stringify(name)}:{\n${lines.join(",\n")}\n}`;
  });
  return `{"groups":${JSON.stringify(groups)},\n"lists":${JSON.stringify(lists)},\n${parts.join(",\n")}}\n`;
}
