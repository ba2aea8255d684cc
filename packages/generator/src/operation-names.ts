/** The name of a function as a member of a type, in quotes where it needs them. */
export function memberName(name: string): string {
  return isPlainName(name) ? name : JSON.stringify(name);
}

/** Whether a constant may have the name of a function: it is no word of JavaScript's own. */
export function mayBeConstant(name: string): boolean {
  return isPlainName(name) && !reserved.has(name);
}

/**
 * Whether something may have a name without quotes. A letter that is newer than the compiler's
 * tables is none to it outside of quotes.
 */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/u.test(name);
}

// ECMA-262, 12.7.2, with what a module and strict code add.
const reserved: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);
