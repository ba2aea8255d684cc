import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import type { TokenForm } from "./state.ts";
import type { StepLines } from "./steps/step-module.ts";
import { stepModule } from "./steps/steps.ts";

/** The form of a token: the step that the user is in. */
export function TokenFormView({ state, form }: { state: State; form: TokenForm }): ReactNode {
  const { step } = form;
  const shown = stepModule(step).lines({ state, form, step });
  const height = bodyHeight(state.size);
  return (
    <Box paddingX={1} flexDirection="column">
      {"top" in shown ? <TextView {...shown} height={height} /> : <FocusedView {...shown} height={height} />}
    </Box>
  );
}

function FocusedView({
  lines,
  focus,
  height,
  reverse,
}: Extract<StepLines, { focus: number }> & { height: number }): ReactNode {
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
