import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import { paragraph } from "../../text/styled-line.ts";
import type { DialogViewProps } from "../dialog.ts";

/** A question, and how to say no and yes. */
export function ConfirmDialogView({
  dialog: { title, text, confirmLabel },
  state: { size },
}: DialogViewProps<"confirm">): ReactNode {
  return (
    <Box height={bodyHeight(size)} alignItems="center" justifyContent="center">
      <Box
        borderStyle="round"
        borderColor="yellow"
        paddingX={2}
        flexDirection="column"
        width={Math.min(64, size.columns - 4)}
      >
        <Text bold>{title}</Text>
        <Lines lines={paragraph(text, Math.min(58, size.columns - 10))} />
        <Text> </Text>
        <Text>
          <Text bold>n</Text> no, go back (default) <Text bold>y</Text> {confirmLabel}
        </Text>
      </Box>
    </Box>
  );
}
