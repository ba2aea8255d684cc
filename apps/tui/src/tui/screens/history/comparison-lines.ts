import { cutText, safeText, visibleJson } from "@cftokens/workbench/text";
import type { StyledLine, Tone } from "../../text/styled-line.ts";
import type { Comparison } from "./state.ts";

/** What is not the same in two answers, a line for each value. */
export function comparisonLines(
  { ids, differences, isCut }: Comparison,
  columns: number,
): readonly StyledLine[] {
  const [before, after] = ids;
  const count = differences.length;
  const words = count === 0 ? "the same answer" : `${count} ${count === 1 ? "difference" : "differences"}`;
  return [
    [{ text: ` call ${before} → call ${after}: ${words}`, tone: "strong" }],
    ...differences.flatMap(({ place, before: old, after: recent }): readonly StyledLine[] => {
      const name = place === "" ? "the whole body" : place;
      return [
        [{ text: cutText(` ${safeText(name)}`, columns), tone: "accent" }],
        ...valueLine("-", old, { columns, tone: "bad" }),
        ...valueLine("+", recent, { columns, tone: "good" }),
      ];
    }),
    ...(isCut ? [[{ text: " and more", tone: "dim" as const }]] : []),
  ];
}

function valueLine(
  mark: string,
  value: unknown,
  { columns, tone }: { readonly columns: number; readonly tone: Tone },
): readonly StyledLine[] {
  if (value === undefined) return [];
  return [[{ text: cutText(`   ${mark} ${safeText(visibleJson(value))}`, columns), tone }]];
}
