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
  const scores = Int32Array.from(index.names, (name) => scoreOf(name, word));
  return (operation) => {
    let best = -1;
    let bestScore = 0;
    const end = index.starts[operation + 1] ?? 0;
    for (let at = index.starts[operation] ?? 0; at < end; at += 1) {
      const score = scores[index.nameOf[at] ?? 0] ?? 0;
      if (score > bestScore) [best, bestScore] = [at, score];
    }
    if (best < 0) return undefined;
    return {
      score: bestScore,
      where: () => `${memberPlaces[index.placeOf[best] ?? 0]} ${memberPath(index, operation, best)}`,
    };
  };
}

// No more than 0 where it does not fit.
function scoreOf(name: string, word: string): number {
  if (name.length > longestName) return 0;
  const score = fuzzyMatch(name, word)?.score ?? 0;
  if (score >= wholeMatch) return Math.round(score - wholeMatch / 2);
  return score >= word.length * perLetter && word.length >= fewestLetters ? Math.round(score / 2) : 0;
}

// A find in one piece has at least as much in fuzzyMatch.
const wholeMatch = 900;
const perLetter = 6;
const fewestLetters = 3;
const longestName = 200;
