import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { conflictLines } from "./conflict-lines.ts";
import { reviewLines } from "./review-lines.ts";
import type { TokenForm } from "./state.ts";
import { type StepLines, stepLines } from "./step-lines.ts";

/** The making of a token: the step that the user is in. */
export function TokenFormView({ state, form }: { state: State; form: TokenForm }): ReactNode {
  const { step } = form;
  return (
    <Box paddingX={1} flexDirection="column">
      {step.name === "review" || step.name === "sending" ? (
        <TextView lines={reviewLines(step, state)} top={step.top} height={bodyHeight(state.size)} />
      ) : step.name === "conflict" ? (
        <TextView lines={conflictLines(step, state)} top={step.top} height={bodyHeight(state.size)} />
      ) : (
        <FocusedView {...stepLines(state, form)} height={bodyHeight(state.size)} />
      )}
    </Box>
  );
}

function FocusedView({ lines, focus, height, reverse }: StepLines & { height: number }): ReactNode {
  const top = scrollTo(0, focus, { length: lines.length, pageSize: height });
  return <Lines lines={lines.slice(top, top + height)} focus={reverse ? focus - top : undefined} />;
}

function TextView({
  lines,
  top: wanted,
  height,
}: {
  lines: readonly StyledLine[];
  top: number;
  height: number;
}): ReactNode {
  const top = Math.min(wanted, Math.max(0, lines.length - height));
  const shown = lines.slice(top, top + height);
  const hidden = lines.length - top - height;
  return (
    <Lines
      lines={
        hidden > 0 ? [...shown.slice(0, -1), [{ text: `… ${hidden + 1} more lines`, tone: "dim" }]] : shown
      }
    />
  );
}
