import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { inputText } from "../../lists/input-text.ts";
import { bodyHeight } from "../../layout.ts";
import type { DialogViewProps } from "../dialog.ts";

/** Asks for the name of the file that a list is written to. */
export function ExportView({ dialog, state: { size, settings } }: DialogViewProps<"export">): ReactNode {
  const width = Math.min(64, size.columns - 4);
  return (
    <Box height={bodyHeight(size)} alignItems="center" justifyContent="center">
      <Box {...(settings.screenReader ? {} : border)} paddingX={2} flexDirection="column" width={width}>
        <Text bold>
          {dialog.what === "risks" ? "Write the risks to a file" : "Write the calendar to a file"}
        </Text>
        <Text wrap="truncate-end">{inputText(dialog.input, { width: width - 6 })}</Text>
        <Text> </Text>
        <Text dimColor wrap="truncate-end">
          {dialog.what === "risks" ? "JSON" : ".ics for a calendar, any other name for JSON"}
        </Text>
      </Box>
    </Box>
  );
}

const border = { borderStyle: "round", borderColor: "cyan" } as const;
