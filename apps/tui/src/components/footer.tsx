import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { keyLabel } from "../key.ts";
import type { Binding } from "../keymap.ts";
import type { StyledLine } from "../styled-line.ts";
import { textWidth } from "../text-width.ts";
import { Lines } from "./lines.tsx";

/** The foot of every screen: one line of news, and the keys that matter now. */
export function Footer({
  status,
  bindings,
  columns,
}: {
  status: StyledLine;
  bindings: readonly Binding[];
  columns: number;
}): ReactNode {
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text dimColor>{"─".repeat(columns)}</Text>
      <Lines lines={[status]} />
      <Text wrap="truncate-end">
        {fittingHints(bindings, columns).map(({ key, hint }) => (
          <Text key={key}>
            {" "}
            <Text bold>{key}</Text> <Text dimColor>{hint} </Text>
          </Text>
        ))}
      </Text>
    </Box>
  );
}

interface Hint {
  readonly key: string;
  readonly hint: string;
}

// A hint that has no room is left out whole: half a hint says nothing.
function fittingHints(bindings: readonly Binding[], columns: number): readonly Hint[] {
  let used = 0;
  return bindings
    .flatMap(({ keys, hint }) => (hint === undefined ? [] : [{ key: keyLabel(keys[0] ?? ""), hint }]))
    .filter(({ key, hint }) => {
      const width = textWidth(key) + textWidth(hint) + 3;
      const fits = used + width <= columns;
      used += fits ? width : 0;
      return fits;
    });
}
