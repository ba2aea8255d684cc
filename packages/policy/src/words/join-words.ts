/** `a`, `a and b`, `a, b and c`; with more than five words, the first four and how many more. */
export function joinWords(words: readonly string[], conjunction: "and" | "or"): string {
  const shown = words.length > 5 ? [...words.slice(0, 4), `${words.length - 4} more`] : words;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
