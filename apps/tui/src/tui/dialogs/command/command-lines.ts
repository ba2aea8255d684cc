import { safeText, wrapText } from "@cftokens/workbench/text";
import type { StyledLine } from "../../text/styled-line.ts";
import type { CommandState } from "./state.ts";

/** What a command printed, line by line, with how it ended. */
export function commandLines({ command, end }: CommandState, width: number): readonly StyledLine[] {
  const title = [{ text: safeText(command.title), tone: "accent" as const }];
  if (end === undefined) return [title, [], [{ text: "◌ It runs…", tone: "waiting" }]];
  const { failure, printed } = end;
  return [
    title,
    ...(failure === undefined ? [] : [[{ text: `✗ ${safeText(failure)}`, tone: "bad" as const }]]),
    [],
    ...printed
      .trimEnd()
      .split(/\r?\n/u)
      .flatMap((line) => wrapText(safeText(line), width).map((text) => [{ text }])),
  ];
}
