import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { keyLabel } from "../input/key.ts";
import type { Binding } from "../keymap.ts";
import type { Settings } from "../settings.ts";
import type { StyledLine } from "../text/styled-line.ts";
import { textWidth } from "../text/text-width.ts";
import { Lines } from "./lines.tsx";
import { Rule } from "./rule.tsx";

/** The foot of every screen: one line of news, and the keys that matter now. */
export function Footer({
  status,
  bindings,
  settings,
  columns,
}: {
  status: StyledLine;
  bindings: readonly Binding[];
  settings: Settings;
  columns: number;
}): ReactNode {
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Rule columns={columns} settings={settings} />
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

// The way to all other keys is always there, and in a narrow window nothing else that is everywhere: what can be done here
// comes first. A hint that has no room is left out whole: half a hint says nothing.
function fittingHints(bindings: readonly Binding[], columns: number): readonly Hint[] {
  const isEverywhere = ({ scope, category }: Binding): boolean =>
    scope === "global" && (columns >= 80 || category === "Program");
  const everywhere = toHints(bindings.filter(isEverywhere));
  const here = toHints(bindings.filter((binding) => !isEverywhere(binding)));
  const room = columns - everywhere.reduce((sum, hint) => sum + hintWidth(hint), 0);
  let used = 0;
  const fitting = here.filter((hint) => {
    const fits = used + hintWidth(hint) <= room;
    used += fits ? hintWidth(hint) : 0;
    return fits;
  });
  return [...fitting, ...everywhere];
}

function toHints(bindings: readonly Binding[]): readonly Hint[] {
  return bindings.flatMap(({ keys, hint }) =>
    hint === undefined ? [] : [{ key: keyLabel(keys[0] ?? ""), hint }],
  );
}

function hintWidth({ key, hint }: Hint): number {
  return textWidth(key) + textWidth(hint) + 3;
}
