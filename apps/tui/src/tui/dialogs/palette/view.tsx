import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { inputText } from "../../lists/input-text.ts";
import { keyLabel } from "../../keys/key.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import type { Span, StyledLine } from "../../text/styled-line.ts";
import { fitText, textWidth } from "@cftokens/workbench/text";
import { paletteHeight } from "./state.ts";
import { type PaletteItem, paletteItems } from "./palette-items.ts";
import type { DialogViewProps } from "../dialog.ts";

/** The command palette: a line to type in, and the actions that match. */
export function PaletteView({ dialog: palette, state }: DialogViewProps<"palette">): ReactNode {
  const items = paletteItems(state, palette.query.text);
  const height = paletteHeight(state.size);
  const top = scrollTo(0, palette.cursor, { length: items.length, pageSize: height });
  const width = state.size.columns - 4;
  return (
    <Box paddingX={2} flexDirection="column">
      <Lines
        lines={[
          [
            { text: ": ", tone: "accent" },
            { text: inputText(palette.query, { width: width - 2 }), tone: "strong" },
          ],
          [],
        ]}
      />
      {items.length === 0 ? (
        <Lines lines={[[{ text: "No action matches.", tone: "dim" }]]} />
      ) : (
        <Lines
          lines={items.slice(top, top + height).map((item) => itemLine(item, width))}
          focus={palette.cursor - top}
        />
      )}
    </Box>
  );
}

function itemLine({ binding, isHere, match }: PaletteItem, width: number): StyledLine {
  const keys = binding.keys.map(keyLabel).join(" ");
  const after = isHere ? keys : `${keys} (${binding.scope})`;
  const room = Math.max(1, width - textWidth(after) - 2);
  const description = fitText(binding.description, room);
  return [...highlighted(description, match.positions, isHere), { text: `  ${after}`, tone: "dim" }];
}

function highlighted(text: string, positions: readonly number[], isHere: boolean): readonly Span[] {
  const found = new Set(positions);
  const rest = isHere ? "plain" : "dim";
  const spans: Span[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const tone = found.has(index) ? "accent" : rest;
    const last = spans.at(-1);
    if (last?.tone === tone) spans[spans.length - 1] = { text: last.text + text.charAt(index), tone };
    else spans.push({ text: text.charAt(index), tone });
  }
  return spans;
}
