import { type MemberIndex, memberPath, memberPlaces } from "@cftokens/explorer";
import { fuzzyScore } from "../../lists/fuzzy-match.ts";
import { createWordSearch, type WordSearch } from "../../lists/word-search.ts";

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
  const search = searches.get(index) ?? createWordSearch(index.names, scoreOf);
  searches.set(index, search);
  const scores = search(word);
  return (operation) => {
    let best = -1;
    let bestScore = 0;
    const end = starts[operation + 1] ?? 0;
    for (let at = starts[operation] ?? 0; at < end; at += 1) {
      const score = scores[nameOf[at] ?? 0] ?? 0;
      // What is not found has no score that is more.
      if (!(score > bestScore)) continue;
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

// The names of a document are searched at every key.
const searches = new WeakMap<MemberIndex, WordSearch>();

// Of a name in which all letters are.
function scoreOf(name: string, word: string): number | undefined {
  const at = name.indexOf(word);
  if (at >= 0) return inOnePiece + word.length - at;
  if (word.length < fewestLetters || name.length > longestName) return undefined;
  const score = fuzzyScore(name, word) ?? 0;
  return score >= word.length * perLetter ? Math.round(score / 2) : undefined;
}

// What an operation is called counts twice as much where it is found in one piece.
const inOnePiece = 500;
const perLetter = 6;
const fewestLetters = 3;
const longestName = 200;
