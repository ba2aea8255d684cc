import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { waitingLine } from "../doubt/waiting-line.ts";
import type { StyledLine } from "../../text/styled-line.ts";
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

/** The line of news on this screen. */
export function rotateStatus({ isWorking }: RotateState, state: Pick<State, "slow" | "size">): StyledLine {
  return isWorking
    ? waitingLine("Waiting for the API's answer about the new token", state)
    : [{ text: " Nothing is sent before it is confirmed.", tone: "dim" }];
}
