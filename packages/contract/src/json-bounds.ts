import { isJsonObject } from "@cftokens/openapi/json";

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
  const left = valuesLeft(value, mostValues, deepestJson);
  if (left === outOfDepth) return tooDeep;
  return left < 0 ? tooMany : undefined;
}

// How many more values there may be beside those of a value; negative for too many.
function valuesLeft(value: unknown, most: number, levels: number): number {
  let left = most - 1;
  const isList = Array.isArray(value);
  if (!isList && !isJsonObject(value)) return left;
  if (levels === 0) return outOfDepth;
  if (isList) {
    for (let index = 0; index < value.length && left >= 0; index += 1)
      left = valuesLeft(value[index], left, levels - 1);
    return left;
  }
  // A list of the values of each object would be most of the work.
  for (const name in value) {
    if (left < 0) return left;
    left = valuesLeft(value[name], left, levels - 1);
  }
  return left;
}

const outOfDepth = -Infinity;
