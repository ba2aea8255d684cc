import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import type { DialogViewProps } from "../dialog.ts";
import { helpLines } from "./help-lines.ts";

/** All keys, from the first line that is seen. */
export function HelpView({ dialog, state }: DialogViewProps<"help">): ReactNode {
  const lines = helpLines(state);
  const height = bodyHeight(state.size);
  const start = Math.min(dialog.top, Math.max(0, lines.length - height));
  return (
    <Box paddingX={1}>
      <Lines lines={lines.slice(start, start + height)} />
    </Box>
  );
}
