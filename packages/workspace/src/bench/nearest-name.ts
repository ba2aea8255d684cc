/** The name that is most like a mistyped one: the fewest characters to add, drop or exchange. */
export function nearestName(mistyped: string, names: readonly string[]): string | undefined {
  const near = names.map((name) => ({ name, distance: distanceOf(mistyped, name) }));
  return near.toSorted((one, other) => one.distance - other.distance)[0]?.name;
}

function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let index = 0; index < one.length; index += 1) {
    const next = [index + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const exchanged = (row[column - 1] ?? 0) + (one[index] === other[column - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
