import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import type { State } from "../../state.ts";
import { doubtLines } from "./doubt-lines.ts";
import type { DoubtState } from "./state.ts";

/** A change of which it is not known whether it was made. */
export function DoubtView({ state, doubt }: { state: State; doubt: DoubtState }): ReactNode {
  const lines = doubtLines(state, doubt);
  return (
    <Box paddingX={1}>
      <Lines lines={lines.slice(Math.max(0, lines.length - bodyHeight(state.size)))} />
    </Box>
  );
}
