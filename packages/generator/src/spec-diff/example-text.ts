import type { ChangeGroup } from "./diff-report.ts";

/**
 * What shows that a change breaks: a value that the schema of one document accepts and that of the
 * other one does not. Says so where none was found; undefined where none is looked for.
 */
export function exampleText({
  example,
  unproven,
}: Pick<ChangeGroup, "example" | "unproven">): string | undefined {
  if (unproven === true) return "no example found: it may break or not";
  if (example === undefined) return undefined;
  const value = shortText(JSON.stringify(example.value));
  const [was, is] = example.accepted === "before" ? ["accepted", "is not now"] : ["not accepted", "is now"];
  return `for example ${value} was ${was} and ${is}`;
}

/** The beginning of a text, as much of it as one reads in a report. */
export function shortText(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

// How many characters of a value or a message are shown.
const longest = 200;
