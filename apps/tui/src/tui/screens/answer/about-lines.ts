import { type JsonOutline, kindAt, originOf, segmentsOf, textAt } from "@cftokens/explorer/answer";
import { toPointer } from "@cftokens/openapi/json";
import { cutText, safeText, wrapText } from "@cftokens/workbench/text";
import type { StyledLine } from "../../text/styled-line.ts";
import type { AnswerRow } from "./answer-rows.ts";
import { masked, valueText } from "./row-line.ts";
import type { AnswerState } from "./state.ts";

/** More about a row: where a value stands, and more of it than fits into the row. */
export function aboutLines(
  row: AnswerRow,
  answer: AnswerState,
  { width, height }: { readonly width: number; readonly height: number },
): readonly StyledLine[] {
  switch (row.kind) {
    case "line":
      return [];
    case "head": {
      const texts = (row.row.node.about?.() ?? []).filter((text) => text !== "");
      return texts.flatMap((text) => wrapped(safeText(text), { width, height })).slice(0, height);
    }
    case "value": {
      const { outline, index } = row;
      const pointer = pointerOf(outline, index, answer);
      const most = width * height;
      const shown = valueText(outline, index, { ...answer, most });
      const isText = kindAt(outline, index) === "string" && shown !== masked;
      const text = isText ? textAt(outline.text, outline.starts[index] ?? 0, most) : shown;
      const isList = (outline.counts[index] ?? 0) > 0;
      return [
        [{ text: cutText(safeText(pointer), width), tone: "strong" }],
        ...(isList ? [] : wrapped(safeText(text), { width, height })).slice(0, height - 1),
      ];
    }
  }
}

function pointerOf(outline: JsonOutline, index: number, { found }: AnswerState): string {
  if (found === undefined) return index === 0 ? "the whole body" : toPointer(segmentsOf(outline, index));
  const origin = originOf(found, index);
  if (origin === undefined) return "what was found";
  return origin === 0 ? "the whole body" : toPointer(segmentsOf(found.origin, origin));
}

function wrapped(
  text: string,
  { width, height }: { readonly width: number; readonly height: number },
): readonly StyledLine[] {
  return wrapText(cutText(text, width * height), width).map((line) => [{ text: line }]);
}
