/**
 * How names are ordered wherever a person reads them: by letters whatever their case, and numbers
 * by their value.
 */
export const nameOrder: Pick<Intl.Collator, "compare"> = {
  // Making the collator takes longer than all else that is done to a list of tokens.
  compare: (one, other) =>
    isPlain(one) && isPlain(other)
      ? comparePlain(one, other)
      : (collator ??= makeCollator()).compare(one, other),
};

let collator: Intl.Collator | undefined;

function makeCollator(): Intl.Collator {
  return new Intl.Collator("en", { numeric: true, sensitivity: "base" });
}

// Whether its characters are ASCII's, and no number is so long that the collator takes it for two.
function isPlain(text: string): boolean {
  return /^[ -~]*$/u.test(text) && !/\d{200}/u.test(text);
}

// Says what the collator says.
function comparePlain(one: string, other: string): number {
  let [at, there] = [0, 0];
  while (at < one.length && there < other.length) {
    const [rank, otherRank] = [rankAt(one, at), rankAt(other, there)];
    if (isDigit(rank) && isDigit(otherRank)) {
      const [number, otherNumber] = [numberAt(one, at), numberAt(other, there)];
      const order = compareNumbers(number, otherNumber);
      if (order !== 0) return Math.sign(order);
      at += number.length;
      there += otherNumber.length;
    } else if (rank === otherRank) {
      at += 1;
      there += 1;
    } else return rank < otherRank ? -1 : 1;
  }
  return Math.sign(one.length - at - (other.length - there));
}

function numberAt(text: string, at: number): string {
  let end = at + 1;
  while (end < text.length && isDigit(rankAt(text, end))) end += 1;
  return text.slice(at, end);
}

function compareNumbers(one: string, other: string): number {
  const [value, otherValue] = [withoutZeros(one), withoutZeros(other)];
  return value.length - otherValue.length || (value < otherValue ? -1 : Number(value > otherValue));
}

function withoutZeros(number: string): string {
  return number.startsWith("0") ? number.replace(/^0+/u, "") : number;
}

function rankAt(text: string, at: number): number {
  return ranks[text.charCodeAt(at)] ?? 0;
}

function isDigit(rank: number): boolean {
  return rank >= firstDigit && rank <= lastDigit;
}

// The characters of ASCII in the order of the Unicode Collation Algorithm, as CLDR has it.
const order = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz";
const ranks = Array.from({ length: 128 }, (_, code) =>
  order.indexOf(String.fromCharCode(code).toLowerCase()),
);
const [firstDigit, lastDigit] = [order.indexOf("0"), order.indexOf("9")];
