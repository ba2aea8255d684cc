/** Where a query was found in a text, and how good the find is: more is better. */
export interface FuzzyMatch {
  readonly score: number;
  /** Indexes into the text, in UTF-16 units, ascending. */
  readonly positions: readonly number[];
}

/**
 * Finds the letters of `query` in `text` in their order, in any case, with other letters between
 * them. A find of the whole query in one piece wins; otherwise letters next to each other and at
 * the starts of words count more. Undefined when a letter is missing, or when they are scattered so
 * far that nobody would have meant this text.
 */
export function fuzzyMatch(text: string, query: string): FuzzyMatch | undefined {
  if (query === "") return { score: 0, positions: [] };
  const lowerText = text.toLowerCase();
  const lowerQuery = query.toLowerCase();
  // Some letters change their length with their case; positions would be wrong then.
  if (lowerText.length !== text.length) return wholeMatch(lowerText, lowerQuery, { withPositions: false });
  return wholeMatch(lowerText, lowerQuery, { withPositions: true }) ?? scatteredMatch(lowerText, lowerQuery);
}

/** The score of a find as fuzzyMatch gives it, of a text and a query in lower case. */
export function fuzzyScore(text: string, query: string): number | undefined {
  if (query === "") return 0;
  const at = text.indexOf(query);
  return at >= 0 ? wholeScore(text, query, at) : bestTry(text, query)?.score;
}

function wholeMatch(
  text: string,
  query: string,
  { withPositions }: { withPositions: boolean },
): FuzzyMatch | undefined {
  const at = text.indexOf(query);
  if (at < 0) return undefined;
  return {
    score: wholeScore(text, query, at),
    positions: withPositions ? Array.from({ length: query.length }, (_, index) => at + index) : [],
  };
}

function wholeScore(text: string, query: string, at: number): number {
  return whole + query.length * adjacent + (isWordStart(text, at) ? wordStart : 0) - at;
}

function scatteredMatch(text: string, query: string): FuzzyMatch | undefined {
  const best = bestTry(text, query);
  return best && { score: best.score, positions: positionsFrom(text, query, best.start) };
}

interface Try {
  readonly start: number;
  readonly score: number;
}

// From every place where the first letter stands, each further letter is taken where it comes next;
// the best try wins.
function bestTry(text: string, query: string): Try | undefined {
  const first = query.charAt(0);
  let best: Try | undefined;
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const score = scoreFrom(text, query, start);
    if (score === "missing") break;
    if (score !== "too wide" && (best === undefined || score > best.score)) best = { start, score };
  }
  return best;
}

// A letter that is missing here is missing further on; one that is too far is not.
function scoreFrom(text: string, query: string, start: number): number | "missing" | "too wide" {
  const end = start + query.length * widest;
  let score = isWordStart(text, start) ? wordStart : 0;
  let last = start;
  for (let index = 1; index < query.length; index += 1) {
    const at = text.indexOf(query.charAt(index), last + 1);
    if (at < 0) return "missing";
    if (at >= end) return "too wide";
    if (at === last + 1) score += adjacent;
    else score += (isWordStart(text, at) ? wordStart : 0) - Math.min(at - last - 1, adjacent);
    last = at;
  }
  return score;
}

function positionsFrom(text: string, query: string, start: number): readonly number[] {
  const positions = [start];
  for (let index = 1; index < query.length; index += 1)
    positions.push(text.indexOf(query.charAt(index), (positions[index - 1] ?? 0) + 1));
  return positions;
}

function isWordStart(text: string, index: number): boolean {
  if (index === 0) return true;
  const before = text.charCodeAt(index - 1);
  // Most letters that are asked about.
  if (before < 128) return !isPlainLetter(before);
  return !/[\p{L}\p{N}]/u.test(text.charAt(index - 1));
}

// A lower letter or a digit of ASCII: the text is in lower case.
function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

const whole = 1000;
const adjacent = 8;
const wordStart = 10;
const widest = 3;
