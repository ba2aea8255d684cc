import type { StyledLine } from "../../../text/styled-line.ts";
import type { FocusedLines } from "./step-module.ts";

/** A question and the answers to choose from, one a line; `above` stands between the two. */
export function choiceLines({
  question,
  above = [],
  choices,
  cursor,
}: {
  readonly question: string;
  readonly above?: readonly StyledLine[];
  readonly choices: readonly string[];
  readonly cursor: number;
}): FocusedLines {
  const head: readonly StyledLine[] = [[{ text: question, tone: "accent" }], ...above, []];
  const rows = choices.map((choice, index): StyledLine => [
    { text: `${index === cursor ? "›" : " "} ${choice}` },
  ]);
  return { lines: [...head, ...rows], focus: head.length + cursor };
}
