import { type MemberIndex, memberPath, memberPlaces } from "@cftokens/explorer";
import { fuzzyMatch } from "../../lists/fuzzy-match.ts";

/** A member that an operation is found by, and how well it fits: more is better. */
export interface FoundMember {
  readonly score: number;
  /** Where it is, and its name with those around it: `body policies.effect`. */
  readonly where: () => string;
}

/** Says which member of an operation a word is found in, if it is, by its number in the list. */
export type MemberSearch = (operation: number) => FoundMember | undefined;

/**
 * Searches a word in the members of all operations of a document. Each name is looked at once,
 * however many operations have it. Members fit less well than what an operation is called, and
 * scattered letters only where they begin words or follow each other.
 */
export function searchMembers(index: MemberIndex, word: string): MemberSearch {
  const { starts, nameOf, placeOf } = index;
  const lower = word.toLowerCase();
  const names = lowerNames(index);
  const scores = new Int32Array(names.length);
  for (let at = 0; at < names.length; at += 1) scores[at] = scoreOf(names[at] ?? "", lower);
  return (operation) => {
    let best = -1;
    let bestScore = 0;
    const end = starts[operation + 1] ?? 0;
    for (let at = starts[operation] ?? 0; at < end; at += 1) {
      const score = scores[nameOf[at] ?? 0] ?? 0;
      if (score <= bestScore) continue;
      best = at;
      bestScore = score;
    }
    if (best < 0) return undefined;
    return {
      score: bestScore,
      where: () => `${memberPlaces[placeOf[best] ?? 0]} ${memberPath(index, operation, best)}`,
    };
  };
}

// No more than 0 where it does not fit. Both are in lower case.
function scoreOf(name: string, word: string): number {
  const at = name.indexOf(word);
  if (at >= 0) return inOnePiece + word.length - at;
  if (word.length < fewestLetters || name.length > longestName || !hasLetters(name, word)) return 0;
  const score = fuzzyMatch(name, word)?.score ?? 0;
  return score >= word.length * perLetter ? Math.round(score / 2) : 0;
}

// Most names lack a letter, which is told much sooner than how well the others stand.
function hasLetters(name: string, word: string): boolean {
  let at = -1;
  for (let index = 0; index < word.length; index += 1) {
    at = name.indexOf(word.charAt(index), at + 1);
    if (at < 0) return false;
  }
  return true;
}

function lowerNames(index: MemberIndex): readonly string[] {
  const known = lowered.get(index) ?? index.names.map((name) => name.toLowerCase());
  lowered.set(index, known);
  return known;
}

const lowered = new WeakMap<MemberIndex, readonly string[]>();

// What an operation is called counts twice as much where it is found in one piece.
const inOnePiece = 500;
const perLetter = 6;
const fewestLetters = 3;
const longestName = 200;
