import { paragraph, type StyledLine } from "../../text/styled-line.ts";
import type { Equivalent } from "@cftokens/workbench/equivalents";
import { wrapText } from "@cftokens/workbench/text";

/** The languages of the menu, the shown one in brackets. */
export function languageLine(equivalents: readonly Equivalent[], shown: number): StyledLine {
  return equivalents.flatMap(({ label }, index) => [
    index === shown
      ? { text: `[${label}]`, tone: "strong" as const }
      : { text: ` ${label} `, tone: "dim" as const },
    { text: " " },
  ]);
}

/** The text of an equivalent as lines of the screen; long ones go on in the next line. */
export function equivalentLines(equivalent: Equivalent | undefined, width: number): readonly StyledLine[] {
  if (equivalent === undefined) return [];
  if (equivalent.text === undefined) return paragraph(equivalent.why, width, "dim");
  return equivalent.text
    .trimEnd()
    .split("\n")
    .flatMap((line) => {
      const indent = /^ */u.exec(line)?.[0] ?? "";
      const room = Math.max(1, width - indent.length);
      return wrapText(line.slice(indent.length), room).map((part) => [{ text: indent + part }]);
    });
}
