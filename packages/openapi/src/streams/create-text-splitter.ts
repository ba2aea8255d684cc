import type { ItemReader } from "./item-reader.ts";

/**
 * Reads the texts between separators, those of blanks left out, each of at most so many characters:
 * the lines of lines of JSON, or what follows the record separators of a JSON sequence (RFC 7464).
 */
export function createTextSplitter(separator: "\n" | "\u001e", longest: number): ItemReader<string> {
  let rest = "";
  let isTooLong = false;
  return {
    feed: (text) => {
      const [first = "", ...others] = text.split(separator);
      const last = others.pop();
      const whole = last === undefined ? [] : [rest + first, ...others];
      rest = last ?? rest + first;
      const end = [...whole, rest].findIndex(({ length }) => length > longest);
      isTooLong = end !== -1;
      return (isTooLong ? whole.slice(0, end) : whole).filter(hasText);
    },
    isTooLong: () => isTooLong,
    end: () => [rest].filter(hasText),
  };
}

function hasText(text: string): boolean {
  return text.trim() !== "";
}
