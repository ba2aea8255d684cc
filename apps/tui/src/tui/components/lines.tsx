import { Box, Text, useIsScreenReaderEnabled } from "ink";
import { memo, type ReactNode, use } from "react";
import { safeText } from "@cftokens/workbench/text";
import type { StyledLine } from "../text/styled-line.ts";
import { ansiLine } from "./ansi-line.ts";
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
  const theme = use(ThemeContext);
  const isRead = useIsScreenReaderEnabled();
  if (isRead) return <ReadLines lines={focus === undefined ? lines : lines.slice(focus, focus + 1)} />;
  return (
    <Box flexDirection="column">
      {lines.map((line, index) => (
        <Line key={index} text={ansiLine(line, { theme, focused: index === focus })} />
      ))}
    </Box>
  );
}

// One that says the same as before is neither measured nor laid out again. Ink gives no row to a
// text without a cell.
const Line = memo(function Line({ text }: { text: string }): ReactNode {
  return <Text wrap="truncate-end">{text === "" ? " " : text}</Text>;
});

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
