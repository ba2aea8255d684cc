/** How many characters GitHub takes in one comment. */
export const mostCommentCharacters = 65_536;

/**
 * Joins the lines of a report to a text that fits into a comment. Lines that do not fit are left
 * out and counted at the end; lines that open or close a fold stay, so that the rest reads as it
 * should.
 */
export function fitComment(lines: readonly string[]): string {
  const whole = lines.join("\n");
  if (whole.length <= mostCommentCharacters) return whole;
  const kept: string[] = [];
  let left = mostCommentCharacters - spare;
  for (const line of lines) {
    const isFold = line.startsWith("<details>") || line === "</details>";
    if (!isFold && line.length + 1 > left) continue;
    kept.push(line);
    left -= line.length + 1;
  }
  return `${kept.join("\n")}\n\n${lines.length - kept.length} lines are left out: a comment holds ${mostCommentCharacters} characters. \`--format text\` prints them all.\n`;
}

// Room for the folds and for the sentence at the end.
const spare = 1000;
