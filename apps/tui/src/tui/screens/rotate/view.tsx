import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { rotateLines } from "./rotate-lines.ts";
import type { RotateState } from "./state.ts";

/** The ways to give a token a new secret, with the countdown of the old one. */
export function RotateView({ state, rotate }: { state: State; rotate: RotateState }): ReactNode {
  const { lines, focus } = rotateLines(state, rotate);
  const height = bodyHeight(state.size);
  const top = scrollTo(0, focus, { length: lines.length, pageSize: height });
  return (
    <Box paddingX={1}>
      <Lines
        lines={lines.slice(top, top + height)}
        focus={rotate.custom === undefined ? focus - top : undefined}
      />
    </Box>
  );
}
