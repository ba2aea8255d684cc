import type { AnswerBody, JsonOutline } from "@cftokens/explorer/answer";
import { listRows, type TreeRow } from "../operations/tree/tree-node.ts";
import { headNodes } from "./head-nodes.ts";
import type { AnswerState } from "./state.ts";
import { textLines } from "./text-lines.ts";

/** A row of an answer. */
export type AnswerRow =
  | { readonly kind: "head"; readonly row: TreeRow }
  /** A value of the body. */
  | { readonly kind: "value"; readonly outline: JsonOutline; readonly index: number }
  /** A line of the body, or a part of a long one. */
  | { readonly kind: "line"; readonly text: string; readonly start: number; readonly end: number };

/** The rows of an answer from top to bottom; none is made before it is seen. */
export interface AnswerRows {
  readonly length: number;
  readonly at: (row: number) => AnswerRow | undefined;
  /** The row of the body that a place in its text is in. */
  readonly ofPlace: (place: { readonly value: number } | { readonly offset: number }) => number;
}

/** The rows of an answer in as many cells. */
export function answerRows(answer: AnswerState, width: number): AnswerRows {
  const head = headRows(answer, width);
  const body = bodyRows(answer, width);
  return {
    length: head.length + body.length,
    at(row) {
      const above = head[row];
      return above === undefined ? body.at(row - head.length) : { kind: "head", row: above };
    },
    ofPlace: (place) => head.length + body.ofPlace(place),
  };
}

// A key that only moves the cursor makes no row anew.
const heads = new WeakMap<
  AnswerState["call"],
  { readonly from: readonly unknown[]; readonly rows: readonly TreeRow[] }
>();

function headRows(answer: AnswerState, width: number): readonly TreeRow[] {
  const { call, toggled, isRevealed, body } = answer;
  const from = [toggled, isRevealed, body, width];
  const last = heads.get(call);
  if (last?.from.every((one, index) => one === from[index]) === true) return last.rows;
  const rows = listRows(headNodes(answer, width), toggled);
  heads.set(call, { from, rows });
  return rows;
}

function bodyRows({ body, folded }: AnswerState, width: number): AnswerRows {
  switch (body.kind) {
    case "json":
      return valueRows(body.outline, folded);
    case "text":
      return lineRows(body, width);
    case "empty":
    case "bytes":
      return { length: 0, at: () => undefined, ofPlace: () => 0 };
  }
}

function valueRows(outline: JsonOutline, folded: ReadonlySet<number>): AnswerRows {
  const seen = folded.size === 0 ? undefined : seenValues(outline, folded);
  const length = seen?.length ?? outline.length;
  return {
    length,
    at: (row) =>
      row < 0 || row >= length ? undefined : { kind: "value", outline, index: seen?.[row] ?? row },
    ofPlace(place) {
      const value = "value" in place ? place.value : 0;
      return seen === undefined ? value : lastAtMost(seen, value);
    },
  };
}

// What is not below a value that is folded.
function seenValues(outline: JsonOutline, folded: ReadonlySet<number>): Int32Array {
  const known = seenOf.get(folded);
  if (known?.outline === outline) return known.values;
  const { length, nexts } = outline;
  const values = new Int32Array(length);
  let count = 0;
  for (let index = 0; index < length; count += 1) {
    values[count] = index;
    index = folded.has(index) ? (nexts[index] ?? length) : index + 1;
  }
  const seen = values.subarray(0, count);
  seenOf.set(folded, { outline, values: seen });
  return seen;
}

const seenOf = new WeakMap<
  ReadonlySet<number>,
  { readonly outline: JsonOutline; readonly values: Int32Array }
>();

function lineRows(body: Extract<AnswerBody, { kind: "text" }>, width: number): AnswerRows {
  const { text } = body;
  const starts = textLines(body, width);
  return {
    length: starts.length,
    at(row) {
      const start = starts[row];
      if (start === undefined) return undefined;
      return { kind: "line", text, start, end: starts[row + 1] ?? text.length };
    },
    ofPlace: (place) => ("offset" in place ? lastAtMost(starts, place.offset) : 0),
  };
}

// The place of the last number that is not above another one.
function lastAtMost(sorted: Int32Array, most: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
