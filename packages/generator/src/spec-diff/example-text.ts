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
  const text = JSON.stringify(example.value);
  const value = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const [was, is] = example.accepted === "before" ? ["accepted", "is not now"] : ["not accepted", "is now"];
  return `for example ${value} was ${was} and ${is}`;
}

// How many characters of a value are shown.
const longest = 200;
