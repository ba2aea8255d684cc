import { isSecretValue, type JsonOutline, kindAt, nameOf, originOf, textAt } from "@cftokens/explorer/answer";
import { redactText } from "@cftokens/credentials";
import { cutText, safeText } from "@cftokens/workbench/text";
import type { StyledLine, Tone } from "../../text/styled-line.ts";
import { treeLine } from "../operations/tree/tree-line.ts";
import type { AnswerRow } from "./answer-rows.ts";
import type { AnswerState } from "./state.ts";

type Shown = Pick<AnswerState, "call" | "folded" | "found" | "isRevealed">;

/** A row of an answer in `width` cells. */
export function rowLine(row: AnswerRow, shown: Shown, width: number): StyledLine {
  switch (row.kind) {
    case "head": {
      const { node, depth, isOpen } = row.row;
      return treeLine({ depth, isOpen, unfolds: node.below !== undefined, line: node.line }, width);
    }
    case "value": {
      const { outline, index } = row;
      const unfolds = (outline.counts[index] ?? 0) > 0;
      const isOpen = unfolds && !shown.folded.has(index);
      const depth = outline.depths[index] ?? 0;
      return treeLine(
        { depth, isOpen, unfolds, line: (room) => valueLine(outline, index, { ...shown, room }) },
        width,
      );
    }
    case "line":
      return [{ text: " " }, { text: lineText(row, shown) }];
  }
}

// The text of a line, without credentials unless they are to be seen.
function lineText(
  { text, start, end }: Extract<AnswerRow, { kind: "line" }>,
  { isRevealed }: Pick<Shown, "isRevealed">,
): string {
  const line = text.slice(start, end).replace(/\r?\n$/u, "");
  return safeText(isRevealed ? line : redactText(line));
}

/** A text or a number of the body, or what stands for a credential. */
export function valueText(
  outline: JsonOutline,
  index: number,
  { most, ...shown }: Omit<Shown, "folded"> & { readonly most: number },
): string {
  const { text, starts, ends } = outline;
  const [start = 0, end = 0] = [starts[index], ends[index]];
  if (!shown.isRevealed && isSecret(outline, index, shown)) return masked;
  if (kindAt(outline, index) !== "string") return text.slice(start, Math.min(end, start + most));
  const isCut = end - start - 2 > most;
  return `"${textAt(text, start, most)}${isCut ? "…" : '"'}`;
}

// What a query found is looked at where it stands in the answer.
function isSecret(
  outline: JsonOutline,
  index: number,
  { call, found }: Pick<Shown, "call" | "found">,
): boolean {
  const { marks } = call;
  if (found === undefined) return isSecretValue(outline, index, marks);
  const origin = originOf(found, index);
  return origin !== undefined && isSecretValue(found.origin, origin, marks);
}

/** What stands for a credential that is not to be seen. */
export const masked = "•••••••• (v shows it)";

function valueLine(
  outline: JsonOutline,
  index: number,
  shown: Shown & { readonly room: number },
): StyledLine {
  const { room } = shown;
  const kind = kindAt(outline, index);
  const isMember = (outline.names[index] ?? -1) >= 0;
  const name = (outline.depths[index] ?? 0) === 0 ? "" : cutText(safeText(nameOf(outline, index)), room);
  const label = name === "" ? [] : [{ text: name, tone: isMember ? ("accent" as const) : ("dim" as const) }];
  const gap = name === "" ? "" : "  ";
  if (kind === "object" || kind === "array") {
    const count = outline.counts[index] ?? 0;
    const word = kind === "object" ? "member" : "item";
    const text = `${gap}${kind === "object" ? "{" : "["}${count}${kind === "object" ? "}" : "]"}`;
    return [...label, { text: `${text} ${count === 1 ? word : `${word}s`}`, tone: "dim" }];
  }
  const text = cutText(safeText(valueText(outline, index, { ...shown, most: room * 2 })), Math.max(1, room));
  return [...label, { text: gap }, { text, tone: tones[kind] }];
}

const tones: Readonly<Record<"string" | "number" | "word", Tone>> = {
  string: "good",
  number: "waiting",
  word: "strong",
};
