/**
 * Whether a JSON text has more than `most` levels of lists and objects: it counts brackets outside
 * of strings, in one pass. Whoever walks a value recursively, as validation and `JSON.stringify`
 * do, would run out of stack on a deep one.
 */
export function isDeeperThan(most: number, json: string): boolean {
  return opensMoreThan(most, json) && isNestedDeeper(most, json);
}

// Whether it has more brackets than levels are allowed, in strings too. Most texts have fewer, and
// looking for a character takes a fraction of the time of looking at each.
function opensMoreThan(most: number, json: string): boolean {
  let count = 0;
  for (const bracket of ["[", "{"])
    for (let at = json.indexOf(bracket); at >= 0; at = json.indexOf(bracket, at + 1)) {
      count += 1;
      if (count > most) return true;
    }
  return false;
}

function isNestedDeeper(most: number, json: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === quote) isInString = !isInString;
    else if (isInString) at += code === backslash ? 1 : 0;
    else if (code === openBracket || code === openBrace) {
      depth += 1;
      if (depth > most) return true;
    } else if (code === closeBracket || code === closeBrace) depth -= 1;
  }
  return false;
}

// Numbers are compared in half the time of texts.
const [quote, backslash] = [0x22, 0x5c];
const [openBracket, closeBracket] = [0x5b, 0x5d];
const [openBrace, closeBrace] = [0x7b, 0x7d];
