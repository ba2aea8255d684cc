import { Box, Text } from "ink";
import type { ReactNode } from "react";
import type { StyledLine, Tone } from "../styled-line.ts";

/** Lines one below the other; the focused one is shown in reverse. No line is ever broken. */
export function Lines({
  lines,
  focus,
}: {
  lines: readonly StyledLine[];
  focus?: number | undefined;
}): ReactNode {
  return (
    <Box flexDirection="column">
      {lines.map((line, index) => (
        <Text key={index} wrap="truncate-end" inverse={index === focus}>
          {line.every(({ text }) => text === "")
            ? " "
            : line.map((span, place) => (
                <Text
                  key={place}
                  {...TONES[index === focus ? plainWhenFocused(span.tone) : (span.tone ?? "plain")]}
                >
                  {span.text}
                </Text>
              ))}
        </Text>
      ))}
    </Box>
  );
}

// Dim text in reverse cannot be read on many terminals.
function plainWhenFocused(tone: Tone | undefined): Tone {
  return tone === "strong" ? "strong" : "plain";
}

const TONES: Readonly<Record<Tone, { color?: string; bold?: boolean; dimColor?: boolean }>> = {
  plain: {},
  strong: { bold: true },
  dim: { dimColor: true },
  accent: { color: "cyan", bold: true },
  good: { color: "green" },
  waiting: { color: "yellow" },
  bad: { color: "red" },
  unknown: { dimColor: true },
};
