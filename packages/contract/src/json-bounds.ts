// The levels of JSON that are looked at, as many as a document may have. What walks a value calls
// itself at each level, and the calls of a process have an end.
const deepestJson = 100;

// The values in one body that are looked at: items, members, and what is in them. Judging as many
// takes seconds, in which a proxy answers nobody.
const mostValues = 250_000;

/** Why a body of more levels is left unread. */
export const tooDeep = `nested deeper than ${deepestJson} levels`;

// Why a body of more values is left unread.
const tooMany = `of more than ${mostValues.toLocaleString("en")} values`;

/** Why a JSON value is not looked at; undefined where it is. */
export function beyondBounds(value: unknown): string | undefined {
  let level = [value].filter(hasLevels);
  let values = 1;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === deepestJson) return tooDeep;
    const below: object[] = [];
    for (const around of level) {
      const inside: readonly unknown[] = Object.values(around);
      values += inside.length;
      if (values > mostValues) return tooMany;
      for (const one of inside) if (hasLevels(one)) below.push(one);
    }
    level = below;
  }
  return undefined;
}

function hasLevels(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
