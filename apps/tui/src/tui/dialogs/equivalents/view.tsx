import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import type { StyledLine } from "../../text/styled-line.ts";
import { equivalentsOf } from "@cftokens/workbench/equivalents";
import { equivalentLines, languageLine } from "./equivalent-lines.ts";
import { equivalentSource } from "./equivalent-source.ts";
import type { DialogViewProps } from "../dialog.ts";
import { equivalentHeight } from "./update.ts";

/** The menu of equivalents: the languages, and the text in one of them. */
export function EquivalentsView({ dialog: menu, state }: DialogViewProps<"equivalents">): ReactNode {
  const source = equivalentSource(state);
  if (source === undefined) return null;
  const equivalents = equivalentsOf(source);
  const lines = equivalentLines(equivalents[menu.shown], state.size.columns - 4);
  const height = equivalentHeight(state);
  const hidden = lines.length - menu.top - height;
  const shown = lines.slice(menu.top, menu.top + height - (hidden > 0 ? 1 : 0));
  return (
    <Box paddingX={2} flexDirection="column">
      <Lines
        lines={[
          languageLine(equivalents, menu.shown),
          state.target.kind === "emulator" ? noAddress : [],
          ...shown,
          ...(hidden > 0 ? [[{ text: `… ${hidden + 1} more lines`, tone: "dim" as const }]] : []),
        ]}
      />
    </Box>
  );
}

const noAddress: StyledLine = [
  { text: "For the live API: the embedded emulator has no address.", tone: "dim" },
];
