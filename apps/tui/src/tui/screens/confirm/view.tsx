import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import type { State } from "../../state.ts";
import { callOf } from "@cftokens/workbench/changes";
import { waitingLine } from "../doubt/waiting-line.ts";
import type { StyledLine } from "../../text/styled-line.ts";
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

/** Where the user is, for the head of the screen. */
export function confirmTitle({ action }: ConfirmState): readonly string[] {
  return [`${action.verb} ${action.name}`];
}

/** The line of news during the question. */
export function confirmStatus(
  { step, action, refusal }: ConfirmState,
  state: Pick<State, "slow" | "size">,
): StyledLine {
  if (step.name === "sending")
    return waitingLine(`Waiting for the answer to ${callOf(action.change)}`, state);
  return refusal === undefined
    ? [{ text: " Nothing was sent yet.", tone: "dim" }]
    : [{ text: " It was refused: nothing was changed.", tone: "waiting" }];
}
