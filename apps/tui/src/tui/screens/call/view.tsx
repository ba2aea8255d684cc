import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { Rule } from "../../components/rule.tsx";
import { bodyHeight } from "../../layout.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { aboutLines } from "./about-lines.ts";
import { formRows } from "./form-rows.ts";
import { callLayout } from "./layout.ts";
import { reviewLines } from "./review-lines.ts";
import { rowLine } from "./row-line.ts";
import type { CallReview, CallState } from "./state.ts";

/** A call while it is filled in, and before it is sent. */
export function CallView({ state }: { state: State }): ReactNode {
  const { call } = state;
  if (call === undefined) return null;
  if (call.step.name === "review")
    return <ReviewView state={state} call={call} review={call.step.review} top={call.step.top} />;
  return <FormView state={state} call={call} />;
}

function FormView({ state, call }: { state: State; call: CallState }): ReactNode {
  const { size, settings } = state;
  const { rows: height, about } = callLayout(size);
  const rows = formRows(call);
  const cursor = Math.min(call.cursor, rows.length - 1);
  const top = scrollTo(call.top, cursor, { length: rows.length, pageSize: height });
  const width = size.columns - 2;
  return (
    <Box flexDirection="column">
      <Box height={height} flexDirection="column" overflow="hidden">
        <Lines
          lines={rows
            .slice(top, top + height)
            .map((row, index) => rowLine(row, { call, width, isFocused: top + index === cursor }))}
          {...(settings.screenReader && { focus: cursor - top })}
        />
      </Box>
      <Rule columns={size.columns} settings={settings} />
      <Box height={about} overflow="hidden" paddingX={1}>
        <Lines lines={aboutLines(rows[cursor], call, { state, width, height: about })} />
      </Box>
    </Box>
  );
}

function ReviewView({
  state,
  call,
  review,
  top,
}: {
  state: State;
  call: CallState;
  review: CallReview;
  top: number;
}): ReactNode {
  const lines = reviewLines(call, review, state);
  const height = bodyHeight(state.size);
  const hidden = lines.length - top - height;
  const shown = lines.slice(top, top + height);
  return (
    <Box paddingX={1}>
      <Lines
        lines={
          hidden > 0
            ? [
                ...shown.slice(0, -1),
                [{ text: `… ${hidden + 1} more lines; n no (default), y yes`, tone: "dim" }],
              ]
            : shown
        }
      />
    </Box>
  );
}
