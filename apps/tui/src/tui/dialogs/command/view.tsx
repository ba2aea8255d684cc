import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import type { DialogViewProps } from "../dialog.ts";
import { commandLines } from "./command-lines.ts";

/** What a command printed, from the first line that is seen. */
export function CommandView({ dialog, state: { size } }: DialogViewProps<"command">): ReactNode {
  const lines = commandLines(dialog, size.columns - 2);
  return (
    <Box paddingX={1}>
      <Lines lines={lines.slice(dialog.top, dialog.top + bodyHeight(size))} />
    </Box>
  );
}
