import chalk from "chalk";
import type { Theme } from "@cftokens/workbench/config";
import { safeText } from "@cftokens/workbench/text";
import type { Span, StyledLine, Tone } from "../text/styled-line.ts";

/**
 * A line as the terminal takes it: its text with SGR sequences, and with links as OSC 8. The
 * focused one is in reverse. Text that nobody made harmless before, such as a document's, is made
 * so here.
 */
export function ansiLine(line: StyledLine, { theme, focused }: { theme: Theme; focused: boolean }): string {
  const tones = tonesOfTheme[theme];
  const spans = joined(line);
  const shown = (focused ? spans : withoutBlanksAtEnd(spans))
    .map(({ text, tone = "plain", link }) => {
      const styled = tones[focused ? plainWhenFocused(tone) : tone](safeText(text));
      return link === undefined ? styled : `\u001B]8;;${link}\u0007${styled}\u001B]8;;\u0007`;
    })
    .join("");
  return focused ? chalk.inverse(shown) : shown;
}

// In reverse they are seen.
function withoutBlanksAtEnd(spans: StyledLine): StyledLine {
  const last = spans.at(-1);
  return last === undefined ? spans : [...spans.slice(0, -1), { ...last, text: last.text.trimEnd() }];
}

// Every change of style costs Ink work in each frame: neighbours that look the same are one, and
// blanks look like any other.
function joined(line: StyledLine): StyledLine {
  const spans: Span[] = [];
  for (const span of line) {
    const last = spans.at(-1);
    if (last !== undefined && looksAlike(last, span))
      spans[spans.length - 1] = { ...last, text: last.text + span.text };
    else spans.push(span);
  }
  return spans;
}

function looksAlike(one: Span, next: Span): boolean {
  return one.link === next.link && (one.tone === next.tone || next.text.trim() === "");
}

// Dim text in reverse cannot be read on many terminals.
function plainWhenFocused(tone: Tone): Tone {
  return tone === "strong" ? "strong" : "plain";
}

type Tones = Readonly<Record<Tone, (text: string) => string>>;

const dark: Tones = {
  plain: (text) => text,
  strong: chalk.bold,
  dim: chalk.dim,
  accent: chalk.bold.cyan,
  good: chalk.green,
  waiting: chalk.yellow,
  bad: chalk.red,
  unknown: chalk.dim,
};
// Yellow and cyan cannot be read on white.
const light: Tones = {
  ...dark,
  accent: chalk.bold.blue,
  waiting: chalk.magenta,
};
const tonesOfTheme: Readonly<Record<Theme, Tones>> = { dark: dark, light: light };
