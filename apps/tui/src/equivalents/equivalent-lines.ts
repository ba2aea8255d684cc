import type { StyledLine } from "../text/styled-line.ts";
import { wrapText } from "../text/text-width.ts";
import { type Equivalent, equivalentsOf, type EquivalentSource } from "./equivalent.ts";

/** The languages of the menu, the shown one in brackets. */
export function languageLine(source: EquivalentSource, shown: number): StyledLine {
  return equivalentsOf(source).flatMap(({ label }, index) => [
    index === shown
      ? { text: `[${label}]`, tone: "strong" as const }
      : { text: ` ${label} `, tone: "dim" as const },
    { text: " " },
  ]);
}

/** The text of an equivalent as lines of the screen; long ones go on in the next line. */
export function equivalentLines({ label, text }: Equivalent, width: number): readonly StyledLine[] {
  if (text === undefined) return [[{ text: `There is nothing like this in ${label}.`, tone: "dim" }]];
  return text
    .trimEnd()
    .split("\n")
    .flatMap((line) => {
      const indent = /^ */u.exec(line)?.[0] ?? "";
      const room = Math.max(1, width - indent.length);
      return wrapText(line.slice(indent.length), room).map((part) => [{ text: indent + part }]);
    });
}

/** The equivalent that the menu shows. */
export function shownEquivalent(source: EquivalentSource, shown: number): Equivalent {
  const all = equivalentsOf(source);
  return all[shown] ?? { label: "", text: undefined };
}
