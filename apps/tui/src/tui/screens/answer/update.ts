import type { AnsweredCall } from "@cftokens/explorer";
import { countGone, kindAt, nextPage, originOf, textAt, valueOfSegments } from "@cftokens/explorer/answer";
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
import { withEnd, withItems } from "./follow-answer.ts";
import { editEffects, showPlace } from "./document-place.ts";
import { findingOf } from "./head-nodes.ts";
import { askToOpen, openEffects } from "./ask-to-open.ts";
import { openAnswer } from "./open.ts";
import type { AnswerMessage, QueryMessage } from "./message.ts";
import { findInBody, placeOfOffset } from "./search.ts";
import { type AnswerState, newAnswer } from "./state.ts";
import { updateQuery, withWhole } from "./update-query.ts";

/** The reducer of an answer that is looked at. */
export function updateAnswer(state: State, message: AnswerMessage): Step {
  if (message.type === "began") return stay(begin(state, message.call));
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
    case "items-came":
      return stay(answer.call.isComing ? put(state, followed(state, answer, message)) : state);
    case "stopped":
      return { state, effects: [{ type: "cancel-call" }] };
    case "next-requested":
      return requestNext(state, answer);
    case "place-requested":
      return stay(showPlace(state, answer, focusedRow(state, answer)));
    case "document-requested":
      return { state, effects: editEffects(answer, focusedRow(state, answer)) };
    case "open-requested":
      return stay(askToOpen(state, answer));
    case "open-confirmed":
      return { state, effects: openEffects(answer) };
    case "opened-outside":
      return stay({ ...state, notice: { tone: "good", text: safeText(`Opened: ${message.file}`) } });
    case "closed":
      return stay({ ...state, screen: from });
  }
}

/**
 * Takes what became of the call that an answer waits for: its end, or the next page. Undefined
 * where the screen waits for none.
 */
export function receiveAnswer(state: State, call: AnsweredCall): State | undefined {
  if (state.screen.name !== "answer") return undefined;
  const { answer, from } = state.screen;
  if (answer.call.isComing) return put(state, withEnd(answer, call));
  return answer.isWaiting
    ? { ...state, screen: { name: "answer", answer: newAnswer(call), from } }
    : undefined;
}

/** The screen after the call that it waited for failed. */
export function stopWaiting(state: State): State {
  if (state.screen.name !== "answer") return state;
  const { answer } = state.screen;
  return put(state, { ...answer, isWaiting: false, call: { ...answer.call, isComing: false } });
}

// A form that waits for the answer shows it as it comes, and so does an answer before it.
function begin(state: State, call: AnsweredCall): State {
  const { screen } = state;
  const isWaiting = screen.name === "answer" && screen.answer.isWaiting;
  if (isWaiting) return { ...state, screen: { ...screen, answer: newAnswer(call) } };
  if (screen.name !== "call" || state.call?.step.name !== "sending") return state;
  const shown = openAnswer(state, call);
  return shown.screen.name === "answer"
    ? put(shown, moved(shown, shown.screen.answer, { to: "last" }))
    : shown;
}

// Whoever is at the end stays there.
function followed(
  state: State,
  answer: AnswerState,
  message: Extract<AnswerMessage, { type: "items-came" }>,
): AnswerState {
  const before = rowsOf(state, answer);
  const isAtEnd = answer.cursor >= before.length - 1;
  const next = withItems(answer, message);
  if (isAtEnd) return moved(state, next, { to: "last" });
  const row = before.at(answer.cursor);
  if (row?.kind !== "value" || next.found !== undefined) return at(state, next, answer.cursor);
  const gone = goneBetween(answer, next);
  const cursor = rowsOf(state, next).ofPlace({
    value: Math.max(0, row.index - (row.index === 0 ? 0 : gone)),
  });
  return at(state, { ...next, top: Math.max(0, next.top + cursor - answer.cursor) }, cursor);
}

function goneBetween({ whole: before }: AnswerState, { whole: after }: AnswerState): number {
  if (before.kind !== "json" || after.kind !== "json") return 0;
  return before.items === undefined || after.items === undefined ? 0 : countGone(before.items, after.items);
}

// A call that changes something is made from its form, where it is shown before.
function requestNext(state: State, answer: AnswerState): Step {
  const { call } = answer;
  const { opened, document: name, file, values, mediaType, server } = call;
  const refuse = (reason: string): Step =>
    stay({ ...state, notice: { tone: "bad", text: safeText(`No next page: ${reason}`) } });
  if (answer.isWaiting || call.isComing) return stay(state);
  if (opened === undefined) return refuse("its operation is not in its document any more");
  const next = nextPage({ ...call, values });
  if (!next.ok) return refuse(next.reason);
  if (opened.operation.method !== "GET") return refuse("only GET is sent again from here");
  const sent = { opened, values: next.values, mediaType, server };
  return {
    state: put(state, { ...answer, isWaiting: true }),
    effects: [{ type: "send-call", call: sent, source: { name, file }, sendsInvalid: false }],
  };
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

function focusedRow(state: State, answer: AnswerState): AnswerRow | undefined {
  return rowsOf(state, answer).at(answer.cursor);
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
  const row = focusedRow(state, answer);
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
  const row = focusedRow(state, answer);
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
  const row = focusedRow(state, answer);
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
  const row = focusedRow(state, answer);
  if (row === undefined || row.kind === "head") return { start: 0, end: 0 };
  if (row.kind === "line") return row;
  const { starts, ends, names, counts } = row.outline;
  const { index } = row;
  const name = names[index] ?? -1;
  const start = name < 0 ? (starts[index] ?? 0) : name;
  return { start, end: (counts[index] ?? 0) > 0 ? (starts[index] ?? 0) + 1 : (ends[index] ?? 0) };
}
