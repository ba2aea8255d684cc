import type { DocumentLink } from "./document-link.ts";
import { textWidth, wrapText } from "@cftokens/workbench/text";

/** How a piece of text is to be seen. Meaning is never in the tone alone. */
export type Tone = "plain" | "strong" | "dim" | "accent" | "good" | "waiting" | "bad" | "unknown";

/** A piece of text of one tone. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  /** What the terminal opens when it is clicked. */
  readonly link?: DocumentLink | undefined;
}

/** One line of the screen. */
export type StyledLine = readonly Span[];

/** A text in one tone, broken into lines of at most `width` cells. */
export function paragraph(text: string, width: number, tone: Tone = "plain"): readonly StyledLine[] {
  return wrapText(text, width).map((line) => [{ text: line, tone }]);
}

/** A label and its value side by side; a long value goes on under its own first character. */
export function labelled(
  label: string,
  value: string,
  { width, labelWidth, tone = "plain" }: { width: number; labelWidth: number; tone?: Tone },
): readonly StyledLine[] {
  const gap = " ".repeat(Math.max(1, labelWidth - textWidth(label)));
  const indent = " ".repeat(textWidth(label + gap));
  return wrapText(value, Math.max(1, width - indent.length)).map((text, index) => [
    index === 0 ? { text: label + gap, tone: "dim" } : { text: indent },
    { text, tone },
  ]);
}

/** A heading with an empty line before it. */
export function heading(text: string): readonly StyledLine[] {
  return [[], [{ text, tone: "accent" }]];
}

/** A list item that goes on under its own text. */
export function bullet(text: string, width: number): readonly StyledLine[] {
  return wrapText(text, Math.max(1, width - 4)).map((line, index) => [
    { text: `${index === 0 ? "  • " : "    "}${line}` },
  ]);
}

/** A value as JSON, broken into lines of at most `width` cells. */
export function jsonLines(value: unknown, width: number): readonly StyledLine[] {
  return JSON.stringify(value, undefined, 2)
    .split("\n")
    .flatMap((line) => {
      const indent = /^ */u.exec(line)?.[0] ?? "";
      return wrapText(line.trimStart(), Math.max(1, width - indent.length)).map((text) => [
        { text: indent + text },
      ]);
    });
}

/** A failure: what happened, every reason of the API, and what to do. */
export function errorLines(
  { title, reasons, advice }: { title: string; reasons: readonly string[]; advice: string },
  width: number,
): readonly StyledLine[] {
  return [
    ...paragraph(`✗ ${title}`, width, "bad"),
    ...reasons.flatMap((reason) => bullet(reason, width)),
    ...labelled("  →", advice, { width, labelWidth: 4, tone: "strong" }),
  ];
}
