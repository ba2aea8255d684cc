import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { inputText } from "../../lists/input-text.ts";
import { bodyHeight } from "../../layout.ts";
import type { DialogViewProps } from "../dialog.ts";
import type { Exported } from "./message.ts";

/** Asks for the name of the file that something is written to. */
export function ExportView({ dialog, state: { size, settings } }: DialogViewProps<"export">): ReactNode {
  const width = Math.min(64, size.columns - 4);
  return (
    <Box height={bodyHeight(size)} alignItems="center" justifyContent="center">
      <Box {...(settings.screenReader ? {} : border)} paddingX={2} flexDirection="column" width={width}>
        <Text bold>{words[dialog.what].title}</Text>
        <Text wrap="truncate-end">{inputText(dialog.input, { width: width - 6 })}</Text>
        <Text> </Text>
        <Text dimColor wrap="truncate-end">
          {words[dialog.what].about}
        </Text>
      </Box>
    </Box>
  );
}

const words: Readonly<Record<Exported, { readonly title: string; readonly about: string }>> = {
  risks: { title: "Write the risks to a file", about: "JSON" },
  calendar: {
    title: "Write the calendar to a file",
    about: ".ics for a calendar, any other name for JSON",
  },
  answer: { title: "Write the body to a file", about: "As it came; only you can read it" },
  case: {
    title: "Add the exchange to a file of cases",
    about: "Without credentials; pnpm contract check reads it",
  },
  example: {
    title: "Save the bodies as examples",
    about: "Without credentials, in the form of the document; .json or YAML",
  },
  "contract-report": {
    title: "Write the report to a file",
    about: ".html, .xml for JUnit, .json; any other name for text",
  },
};

const border = { borderStyle: "round", borderColor: "cyan" } as const;
