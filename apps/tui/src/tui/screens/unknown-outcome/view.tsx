import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import type { State } from "../../state.ts";
import { outcomeLines } from "./outcome-lines.ts";
import type { UnknownOutcome } from "./state.ts";

/** A change whose outcome is unknown, and what the API says now. */
export function UnknownOutcomeView({ state, outcome }: { state: State; outcome: UnknownOutcome }): ReactNode {
  const lines = outcomeLines(state, outcome);
  return (
    <Box paddingX={1}>
      <Lines lines={lines.slice(Math.max(0, lines.length - bodyHeight(state.size)))} />
    </Box>
  );
}
