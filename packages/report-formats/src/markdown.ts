/** A text, which may be a stranger's, as plain words of Markdown: no link, mention or markup. */
export function markdownText(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll(/[\\`*_~[\]<>|@#&:]/gu, (one) => `&#${one.charCodeAt(0)};`);
}

/** A text as code of Markdown, in a table too. */
export function markdownCode(text: string): string {
  return `\`${text.replaceAll(/[`|\s]+/gu, " ")}\``;
}

/** A table of Markdown, whose cells are Markdown. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}
