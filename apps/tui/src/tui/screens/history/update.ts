import { safeText } from "@cftokens/workbench/text";
import { focusedItem } from "../../lists/filter-list.ts";
import { type ListMove, moveCursor } from "../../lists/list-cursor.ts";
import { bodyHeight } from "../../layout.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { openAnswer } from "../answer/open.ts";
import { comparisonLines } from "./comparison-lines.ts";
import type { HistoryMessage } from "./message.ts";
import type { HistoryItem, HistoryState } from "./state.ts";

/** The reducer of the calls that are kept. */
export function updateHistory(state: State, message: HistoryMessage): Step {
  const { screen, history } = state;
  switch (message.type) {
    case "opened":
      return {
        state: screen.name === "history" ? state : { ...state, screen: { name: "history", from: screen } },
        effects: [{ type: "list-kept-calls" }],
      };
    case "closed":
      return stay(screen.name === "history" ? { ...state, screen: screen.from } : state);
    case "received":
      return stay({ ...state, history: { ...history, calls: message.calls } });
    case "call-read":
      return stay(screen.name === "history" ? openAnswer(state, message.call) : state);
    case "failed":
      return stay({ ...state, notice: { tone: "bad", text: message.reason } });
    case "replay-requested": {
      const item = focusedItem<HistoryItem>(history);
      if (item === undefined) return stay(state);
      return { state, effects: [{ type: "read-kept-call", id: item.call.id, use: message.how }] };
    }
    case "compare-requested":
      return compare(state);
    case "compared":
      return stay({ ...state, history: { ...history, comparison: message.comparison } });
    case "comparison-scrolled":
      return stay({ ...state, history: scrolled(state, message.move) });
    case "comparison-closed":
      return stay({ ...state, history: { ...history, comparison: undefined } });
    case "removal-requested":
      return stay(askRemoval(state, message.what));
    case "removal-confirmed":
      return { state, effects: [{ type: "forget-kept-calls", id: message.id }] };
  }
}

// The older one is what was before.
function compare(state: State): Step {
  const { history } = state;
  const item = focusedItem<HistoryItem>(history);
  if (item === undefined) return stay(state);
  const { id } = item.call;
  const { marked } = history;
  if (marked === undefined || marked === id)
    return stay({ ...state, history: { ...history, marked: marked === id ? undefined : id } });
  return {
    state: { ...state, history: { ...history, marked: undefined } },
    effects: [{ type: "compare-kept-calls", ids: [Math.min(marked, id), Math.max(marked, id)] }],
  };
}

function scrolled({ history, size }: State, move: ListMove): HistoryState {
  const { comparison } = history;
  if (comparison === undefined) return history;
  const length = comparisonLines(comparison, size.columns).length;
  const pageSize = bodyHeight(size);
  const lowest = Math.max(0, length - pageSize);
  const top = Math.min(lowest, moveCursor(comparison.top, move, { length, pageSize }));
  return { ...history, comparison: { ...comparison, top } };
}

function askRemoval(state: State, what: "one" | "all"): State {
  const { calls } = state.history;
  const item = focusedItem<HistoryItem>(state.history);
  if (item === undefined || calls.status !== "ready") return state;
  const { id, method, url } = item.call;
  const count = calls.calls.length;
  const isOne = what === "one" || count === 1;
  return {
    ...state,
    dialog: {
      kind: "confirm",
      title: isOne ? "Forget this call?" : `Forget all ${count} calls?`,
      text: isOne ? safeText(`${method} ${url}`) : "They are taken out of the history for good.",
      confirmLabel: "forget",
      confirmed: { area: "history", type: "removal-confirmed", id: what === "one" ? id : undefined },
    },
  };
}
