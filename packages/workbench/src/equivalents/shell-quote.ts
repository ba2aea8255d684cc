import { mask } from "../changes/api-call.ts";

/** A word as a POSIX shell, or zsh, reads it literally. */
export function shellQuote(word: string): string {
  return /^[\w@%+:,./-][\w@%+=:,./-]*$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** A text as a word of a shell in which a masked secret is the variable `TOKEN_SECRET`. */
export function shellQuoteWithSecret(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`).replaceAll(mask, `'"$TOKEN_SECRET"'`)}'`;
}
