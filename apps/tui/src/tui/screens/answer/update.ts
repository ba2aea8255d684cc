import { kindAt, originOf, textAt, valueOfSegments } from "@cftokens/explorer/answer";
import { parsePointer } from "@cftokens/openapi/json";
import { safeText } from "@cftokens/workbench/text";
import { type ListMove, moveCursor, scrollTo } from "../../lists/list-cursor.ts";
import { editText, textInput } from "../../lists/text-input.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { operationLayout } from "../operations/layout.ts";
import { rowMargin } from "../operations/operation-rows.ts";
import { rowAbove, type TreeRow } from "../operations/tree/tree-node.ts";
import { type AnswerRow, answerRows } from "./answer-rows.ts";
import { findingOf } from "./head-nodes.ts";
import type { AnswerMessage, QueryMessage } from "./message.ts";
import { findInBody, placeOfOffset } from "./search.ts";
import type { AnswerState } from "./state.ts";
import { updateQuery, withWhole } from "./update-query.ts";

/** The reducer of an answer that is looked at. */
export function updateAnswer(state: State, message: AnswerMessage): Step {
  if (state.screen.name !== "answer") return stay(state);
  const { answer, from } = state.screen;
  switch (message.type) {
    case "moved":
      return stay(put(state, moved(state, answer, message.move)));
    case "folded":
      return stay(put(state, folded(state, answer, message.to)));
    case "entered":
      return enter(state, answer);
    case "revealed":
      return stay(put(state, { ...answer, isRevealed: !answer.isRevealed }));
    case "copied":
      return copy(state, answer);
    case "search-opened":
    case "search-edited":
    case "search-closed":
    case "search-cleared":
    case "searched":
      return stay(put(state, searched(state, answer, message)));
    case "query-opened":
    case "query-edited":
    case "query-checked":
    case "query-confirmed":
    case "query-answered":
    case "query-cleared":
      return query(state, answer, message);
    case "closed":
      return stay({ ...state, screen: from });
  }
}

// What a query found begins where the body did.
function query(state: State, answer: AnswerState, message: QueryMessage): Step {
  const { answer: next, effects } = updateQuery(answer, message);
  const isOther = next.body !== answer.body;
  const cursor = rowsOf(state, next).ofPlace({ value: 0 });
  return { state: put(state, isOther ? at(state, next, cursor) : next), effects };
}

/** The rows of an answer as the window shows them. */
export function rowsOf({ size }: Pick<State, "size">, answer: AnswerState): ReturnType<typeof answerRows> {
  return answerRows(answer, size.columns - rowMargin);
}

function put(state: State, answer: AnswerState): State {
  return state.screen.name === "answer" ? { ...state, screen: { ...state.screen, answer } } : state;
}

function moved(state: State, answer: AnswerState, move: ListMove): AnswerState {
  const size = { length: rowsOf(state, answer).length, pageSize: operationLayout(state.size).rows };
  const cursor = moveCursor(answer.cursor, move, size);
  return { ...answer, cursor, top: scrollTo(answer.top, cursor, size) };
}

function at(state: State, answer: AnswerState, cursor: number): AnswerState {
  return moved(state, { ...answer, cursor }, { by: "line", count: 0 });
}

type Folding = Extract<AnswerMessage, { type: "folded" }>["to"];

function folded(state: State, answer: AnswerState, to: Folding): AnswerState {
  const row = rowsOf(state, answer).at(answer.cursor);
  if (row?.kind === "head") return headFolded(state, answer, { row: row.row, to });
  return row?.kind === "value" ? valueFolded(state, answer, { row, to }) : answer;
}

function headFolded(
  state: State,
  answer: AnswerState,
  { row: { isOpen, node, key, depth }, to }: { readonly row: TreeRow; readonly to: Folding },
): AnswerState {
  if (to === "closed" && !isOpen) return depth === 0 ? answer : at(state, answer, headAbove(state, answer));
  if (node.below === undefined) return answer;
  if (to === "open" && isOpen) return moved(state, answer, { by: "line", count: 1 });
  const toggled = answer.toggled.symmetricDifference(new Set([key]));
  return at(state, { ...answer, toggled }, answer.cursor);
}

function valueFolded(
  state: State,
  answer: AnswerState,
  { row: { outline, index }, to }: { readonly row: ValueRow; readonly to: Folding },
): AnswerState {
  const unfolds = (outline.counts[index] ?? 0) > 0;
  const isOpen = unfolds && !answer.folded.has(index);
  if (to === "closed" && !isOpen) {
    const parent = outline.parents[index] ?? -1;
    return parent < 0 ? answer : at(state, answer, rowsOf(state, answer).ofPlace({ value: parent }));
  }
  if (!unfolds) return answer;
  if (to === "open" && isOpen) return moved(state, answer, { by: "line", count: 1 });
  const next = answer.folded.symmetricDifference(new Set([index]));
  return at(state, { ...answer, folded: next }, answer.cursor);
}

type ValueRow = Extract<AnswerRow, { kind: "value" }>;

function headAbove(state: State, answer: AnswerState): number {
  const rows = rowsOf(state, answer);
  const above = Array.from({ length: answer.cursor + 1 }, (_, row) => rows.at(row));
  const heads = above.flatMap((row) => (row?.kind === "head" ? [row.row] : []));
  return rowAbove(heads, answer.cursor);
}

function enter(state: State, answer: AnswerState): Step {
  const row = rowsOf(state, answer).at(answer.cursor);
  const finding = row?.kind === "head" ? findingOf(answer, row.row.key) : undefined;
  if (finding === undefined) {
    const origin = row?.kind === "value" ? leafOrigin(answer, row) : undefined;
    return stay(
      put(
        state,
        origin === undefined ? folded(state, answer, "other") : atValue(state, withWhole(answer), origin),
      ),
    );
  }
  const { pointer } = finding;
  if (pointer.startsWith("headers/"))
    return stay(put(state, at(state, { ...answer, toggled: answer.toggled.union(headersOpen) }, 0)));
  const { whole } = answer;
  if (whole.kind !== "json") return stay(state);
  const value = valueOfSegments(whole.outline, parsePointer(pointer));
  return stay(put(state, atValue(state, withWhole(answer), value)));
}

// Where in the answer a value stands that a query found and that nothing is in.
function leafOrigin({ found }: AnswerState, { outline, index }: ValueRow): number | undefined {
  if (found === undefined || (outline.counts[index] ?? 0) > 0) return undefined;
  return originOf(found, index);
}

// All around the value is unfolded, so that it is seen.
function atValue(state: State, answer: AnswerState, value: number): AnswerState {
  if (answer.body.kind !== "json") return answer;
  const { parents } = answer.body.outline;
  const open = new Set(answer.folded);
  for (let above = parents[value] ?? -1; above >= 0; above = parents[above] ?? -1) open.delete(above);
  const unfolded = open.size === answer.folded.size ? answer : { ...answer, folded: open };
  return at(state, unfolded, rowsOf(state, unfolded).ofPlace({ value }));
}

const headersOpen: ReadonlySet<string> = new Set(["/Headers"]);

function copy(state: State, answer: AnswerState): Step {
  const row = rowsOf(state, answer).at(answer.cursor);
  if (row === undefined || row.kind === "head") return stay(state);
  const notice = { tone: "good", text: safeText("Sent to the terminal's clipboard (OSC 52)") } as const;
  return { state: { ...state, notice }, effects: [{ type: "copy-text", text: copiedText(row) }] };
}

function copiedText(row: Exclude<AnswerRow, { kind: "head" }>): string {
  if (row.kind === "line") return row.text.slice(row.start, row.end);
  const { outline, index } = row;
  const { text, starts, ends } = outline;
  return kindAt(outline, index) === "string"
    ? textAt(text, starts[index] ?? 0, text.length)
    : text.slice(starts[index], ends[index]);
}

type SearchMessage = Extract<
  AnswerMessage,
  { type: "search-opened" | "search-edited" | "search-closed" | "search-cleared" | "searched" }
>;

function searched(state: State, answer: AnswerState, message: SearchMessage): AnswerState {
  const { search } = answer;
  if (message.type === "search-opened") {
    const input = search?.input ?? textInput();
    const found = search?.found ?? [];
    return { ...answer, search: { input, isTyping: true, found, begun: answer.cursor } };
  }
  if (search === undefined) return answer;
  switch (message.type) {
    case "search-edited": {
      const input = editText(search.input, message.edit);
      const found = findInBody(answer.body, input.text);
      const next = { ...answer, search: { ...search, input, found }, cursor: search.begun };
      return found.length === 0 ? at(state, next, search.begun) : toFound(state, next, 1, true);
    }
    case "search-closed":
      return { ...answer, search: search.input.text === "" ? undefined : { ...search, isTyping: false } };
    case "search-cleared":
      return { ...answer, search: undefined };
    case "searched":
      return toFound(state, answer, message.count, false);
  }
}

// The next place behind the cursor, or at it; behind the last one it is the first.
function toFound(state: State, answer: AnswerState, count: 1 | -1, takesCursor: boolean): AnswerState {
  const { search, body } = answer;
  if (search === undefined || search.found.length === 0) return answer;
  const here = offsetAt(state, answer);
  const isAhead = (offset: number): boolean =>
    count === 1 ? (takesCursor ? offset >= here.start : offset >= here.end) : offset < here.start;
  const next =
    (count === 1 ? search.found.find(isAhead) : search.found.findLast(isAhead)) ??
    (count === 1 ? search.found[0] : search.found.at(-1));
  if (next === undefined) return answer;
  const place = placeOfOffset(body, next);
  return "value" in place
    ? atValue(state, answer, place.value)
    : at(state, answer, rowsOf(state, answer).ofPlace(place));
}

// The part of the body's text that the row is; above the body, what is before it.
function offsetAt(state: State, answer: AnswerState): { readonly start: number; readonly end: number } {
  const row = rowsOf(state, answer).at(answer.cursor);
  if (row === undefined || row.kind === "head") return { start: 0, end: 0 };
  if (row.kind === "line") return row;
  const { starts, ends, names, counts } = row.outline;
  const { index } = row;
  const name = names[index] ?? -1;
  const start = name < 0 ? (starts[index] ?? 0) : name;
  return { start, end: (counts[index] ?? 0) > 0 ? (starts[index] ?? 0) + 1 : (ends[index] ?? 0) };
}
