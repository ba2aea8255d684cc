import { Box, Text, Transform, useIsScreenReaderEnabled } from "ink";
import { type ReactNode, use } from "react";
import type { Theme } from "@cftokens/workbench/config";
import { safeText } from "@cftokens/workbench/text";
import type { Span, StyledLine, Tone } from "../text/styled-line.ts";
import { ThemeContext } from "./theme-context.ts";

/**
 * Lines one below the other; the focused one is shown in reverse. No line is ever broken. Of a
 * list, a screen reader gets the focused line alone: it would read out all others at every key.
 * Text that nobody made harmless before, such as a document's, is made so here.
 */
export function Lines({
  lines,
  focus,
}: {
  lines: readonly StyledLine[];
  focus?: number | undefined;
}): ReactNode {
  const tones = tonesOfTheme[use(ThemeContext)];
  const isRead = useIsScreenReaderEnabled();
  if (isRead) return <ReadLines lines={focus === undefined ? lines : lines.slice(focus, focus + 1)} />;
  return (
    <Box flexDirection="column">
      {lines.map((line, index) => (
        <Text key={index} wrap="truncate-end" inverse={index === focus}>
          {line.every(({ text }) => text === "")
            ? " "
            : joined(line).map((span, place) => (
                <Text
                  key={place}
                  {...tones[index === focus ? plainWhenFocused(span.tone) : (span.tone ?? "plain")]}
                >
                  <LinkedText span={span} />
                </Text>
              ))}
        </Text>
      ))}
    </Box>
  );
}

// Every span is a node that Ink lays out and draws: neighbours that look the same are one, and
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

// OSC 8: the text, and what the terminal opens when it is clicked.
function LinkedText({ span: { text, link } }: { span: Span }): ReactNode {
  if (link === undefined) return safeText(text);
  return (
    <Transform transform={(shown) => `\u001B]8;;${link}\u0007${shown}\u001B]8;;\u0007`}>
      <Text>{safeText(text)}</Text>
    </Transform>
  );
}

// The blanks between columns become commas, at which a voice rests.
function ReadLines({ lines }: { lines: readonly StyledLine[] }): ReactNode {
  return (
    <Box flexDirection="column">
      {lines.map((line, index) => {
        const text = line.map((span) => span.text).join("");
        return <Text key={index}>{safeText(text.trim().replaceAll(/ {2,}/gu, ", "))}</Text>;
      })}
    </Box>
  );
}

// Dim text in reverse cannot be read on many terminals.
function plainWhenFocused(tone: Tone | undefined): Tone {
  return tone === "strong" ? "strong" : "plain";
}

type Tones = Readonly<Record<Tone, { color?: string; bold?: boolean; dimColor?: boolean }>>;

const dark: Tones = {
  plain: {},
  strong: { bold: true },
  dim: { dimColor: true },
  accent: { color: "cyan", bold: true },
  good: { color: "green" },
  waiting: { color: "yellow" },
  bad: { color: "red" },
  unknown: { dimColor: true },
};
// Yellow and cyan cannot be read on white.
const light: Tones = {
  ...dark,
  accent: { color: "blue", bold: true },
  waiting: { color: "magenta" },
};
const tonesOfTheme: Readonly<Record<Theme, Tones>> = { dark: dark, light: light };
