// The levels of JSON that are looked at, as many as a document may have. What walks a value calls
// itself at each level, and the calls of a process have an end.
const deepestJson = 100;

/** Why a body of more levels is left unread. */
export const tooDeep = `nested deeper than ${deepestJson} levels`;

/** Whether a JSON value has more levels than are looked at. */
export function isTooDeep(value: unknown): boolean {
  let level = [value].filter(hasLevels);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === deepestJson) return true;
    level = level.flatMap((around) => Object.values(around).filter(hasLevels));
  }
  return false;
}

function hasLevels(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
