/**
 * Looks for a word in each of some texts. Gives the score of each text, by its number, more being
 * better; NaN where the word is not in it.
 */
export type WordSearch = (word: string) => ArrayLike<number>;

/**
 * A search in texts that stay the same while a word is typed: a text that lacks a letter of a word
 * is not looked at again while the word grows, and the words before it keep their scores.
 * `scoreOf` is asked of texts that have all letters in their order, and gets both in lower case.
 */
export function createWordSearch(
  texts: readonly string[],
  scoreOf: (text: string, word: string) => number | undefined,
): WordSearch {
  const lowered = texts.map((text) => text.toLowerCase());
  const all = lowered.map((_, index) => index);
  // The latest last.
  const known = new Map<string, Searched>();
  const search = (word: string): Searched => {
    const grown = [...known].findLast(([before]) => word.startsWith(before));
    const candidates = (grown?.[1].candidates ?? all).filter((index) =>
      hasLetters(lowered[index] ?? "", word),
    );
    const scores = new Float64Array(texts.length).fill(Number.NaN);
    for (const index of candidates) scores[index] = scoreOf(lowered[index] ?? "", word) ?? Number.NaN;
    return { candidates, scores };
  };
  return (typed) => {
    const word = typed.toLowerCase();
    const found = known.get(word) ?? search(word);
    known.delete(word);
    known.set(word, found);
    const [oldest = ""] = known.keys();
    if (known.size > mostWords) known.delete(oldest);
    return found.scores;
  };
}

interface Searched {
  /** The numbers of the texts that have all letters. */
  readonly candidates: readonly number[];
  readonly scores: Float64Array;
}

// Whether the letters of a word are in a text in their order: most texts lack one, which is told
// much sooner than how well the others stand.
function hasLetters(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  let at = -1;
  for (let index = 0; index < word.length; index += 1) {
    at = text.indexOf(word.charAt(index), at + 1);
    if (at < 0) return false;
  }
  return true;
}

const mostWords = 12;
