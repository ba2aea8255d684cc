import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import type { State } from "../../state.ts";
import { confirmLines } from "./confirm-lines.ts";
import type { ConfirmState } from "./state.ts";

/** The question before one change of one token. */
export function ConfirmView({ state, confirm }: { state: State; confirm: ConfirmState }): ReactNode {
  const lines = confirmLines(state, confirm);
  return (
    <Box paddingX={1}>
      <Lines lines={lines.slice(Math.max(0, lines.length - bodyHeight(state.size)))} />
    </Box>
  );
}
