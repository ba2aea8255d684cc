import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { Rule } from "../../components/rule.tsx";
import { scrollTo } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { operationLayout } from "../operations/layout.ts";
import { rowMargin } from "../operations/operation-rows.ts";
import { aboutLines } from "./about-lines.ts";
import { answerRows } from "./answer-rows.ts";
import { rowLine } from "./row-line.ts";
import type { AnswerState } from "./state.ts";

/** An answer with its verdict, and under it more about the row that is looked at. */
export function AnswerView({ state, answer }: { state: State; answer: AnswerState }): ReactNode {
  const { size, settings } = state;
  const { rows: height, about } = operationLayout(size);
  const width = size.columns - rowMargin;
  const rows = answerRows(answer, width);
  const { cursor } = answer;
  const top = scrollTo(answer.top, cursor, { length: rows.length, pageSize: height });
  const seen = Array.from({ length: Math.min(height, rows.length - top) }, (_, index) =>
    rows.at(top + index),
  );
  const focused = rows.at(cursor);
  return (
    <Box flexDirection="column">
      <Box height={height} flexDirection="column" overflow="hidden">
        <Lines
          lines={seen.map((row) => (row === undefined ? [] : rowLine(row, answer, width)))}
          focus={cursor - top}
        />
      </Box>
      <Rule columns={size.columns} settings={settings} />
      <Box height={about} overflow="hidden" paddingX={1}>
        <Lines
          lines={
            focused === undefined
              ? []
              : aboutLines(focused, answer, { width: size.columns - 2, height: about })
          }
        />
      </Box>
    </Box>
  );
}
