/**
 * Whether a JSON text has more than `most` levels of lists and objects: it counts brackets outside
 * of strings, in one pass. Whoever walks a value recursively, as validation and `JSON.stringify`
 * do, would run out of stack on a deep one.
 */
export function isDeeperThan(most: number, json: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '"') isInString = !isInString;
    else if (isInString) at += character === "\\" ? 1 : 0;
    else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth -= 1;
    if (depth > most) return true;
  }
  return false;
}
