import { addItems, countGone, readAnswerBody } from "@cftokens/explorer/answer";
import type { AnsweredCall } from "@cftokens/explorer";
import type { AnswerMessage } from "./message.ts";
import type { AnswerState } from "./state.ts";

/** The answer with more items behind those that came before; what was folded stays folded. */
export function withItems(
  answer: AnswerState,
  { items: added, skipped, size, time }: Extract<AnswerMessage, { type: "items-came" }>,
): AnswerState {
  const { call, whole, found } = answer;
  const { received } = call;
  const next: AnswerState = {
    ...answer,
    call: { ...call, received: { ...received, size, times: { ...received.times, end: time } } },
  };
  if (whole.kind !== "json" || whole.items === undefined) return next;
  const items = addItems(whole.items, added, skipped);
  const renewed = { kind: "json", outline: items.outline, items } as const;
  // What a query found stays as it is.
  if (found !== undefined) return { ...next, whole: renewed };
  const gone = countGone(whole.items, items);
  const folded = new Set(
    [...answer.folded].flatMap((value) => (value === 0 ? [0] : keptBehind(value, gone))),
  );
  return { ...next, whole: renewed, body: renewed, folded };
}

/** The answer that has come to its end, where one was; the items that came stay. */
export function withEnd(answer: AnswerState, call: AnsweredCall): AnswerState {
  const { whole } = answer;
  const ended = { ...answer, call, isWaiting: false };
  if (whole.kind === "json" && whole.items !== undefined) return ended;
  const body = readAnswerBody(call.received);
  return { ...ended, whole: body, body };
}

function keptBehind(value: number, gone: number): readonly number[] {
  return value > gone ? [value - gone] : [];
}
