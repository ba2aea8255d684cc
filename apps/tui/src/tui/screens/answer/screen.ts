import { cutText, safeText } from "@cftokens/workbench/text";
import { inputText } from "../../lists/input-text.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import type { SeenList } from "../../lists/seen-list.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { operationLayout } from "../operations/layout.ts";
import type { ScreenModule } from "../screen.ts";
import { answeredSource } from "./equivalent.ts";
import { answerBindings } from "./keymap.ts";
import type { AnswerState, Query, Search } from "./state.ts";
import { rowsOf } from "./update.ts";

/** An answer with the verdict of the contract. */
export const answerScreen: ScreenModule<"answer"> = {
  keys: answerBindings,
  title: ({ answer: { call } }) => ["API", safeText(call.operation)],
  status: ({ answer }, { size }) => statusLine(answer, size.columns),
  scopes: ({ answer: { search, query } }) => {
    if (query?.isTyping === true) return ["answer-query", "typing"];
    return search?.isTyping === true ? ["answer-search", "typing"] : ["answer", "global"];
  },
  edited: (edit, { answer: { query } }) => ({
    area: "answer",
    type: query?.isTyping === true ? "query-edited" : "search-edited",
    edit,
  }),
  equivalent: ({ answer }, state) => answeredSource(answer, state),
  seen: ({ answer }, state) => seenRows(state, answer),
};

function seenRows(state: State, answer: AnswerState): SeenList {
  const size = { length: rowsOf(state, answer).length, pageSize: operationLayout(state.size).rows };
  return {
    ...size,
    head: 0,
    top: scrollTo(answer.top, answer.cursor, size),
    cursor: answer.cursor,
    moved: (move) => ({ area: "answer", type: "moved", move }),
    clicked: { area: "answer", type: "entered" },
  };
}

function statusLine(answer: AnswerState, columns: number): StyledLine {
  const { search, query, call, isWaiting } = answer;
  if (search !== undefined) return searchLine(search, columns);
  if (query !== undefined) return queryLine(query, answer, columns);
  if (isWaiting) return [{ text: " ◌ Waiting for the next page…", tone: "waiting" }];
  if (call.isComing) return [{ text: " ◌ Coming…", tone: "waiting" }];
  const { record } = call;
  return [{ text: record === undefined ? "" : ` call ${record} of the history`, tone: "dim" }];
}

function searchLine(search: Search, columns: number): StyledLine {
  const { input, isTyping, found } = search;
  const count = foundWords(search);
  const text = isTyping ? inputText(input, { width: columns - count.length - 6 }) : safeText(input.text);
  return [
    { text: cutText(` / ${text}`, columns - count.length - 2), tone: "strong" },
    { text: `  ${count}`, tone: found.length === 0 && input.text !== "" ? "bad" : "dim" },
  ];
}

function queryLine(
  { input, isTyping, problem }: Query,
  { found }: Pick<AnswerState, "found">,
  columns: number,
): StyledLine {
  const text = isTyping ? inputText(input, { width: columns - 6 }) : safeText(input.text);
  const count = found?.items.length ?? 0;
  const words = problem ?? (isTyping ? "" : `${count} ${count === 1 ? "value" : "values"}`);
  return [
    { text: cutText(` f ${text}`, columns - 2), tone: "strong" },
    { text: `  ${words}`, tone: problem === undefined ? "dim" : "bad" },
  ];
}

function foundWords({ input, found }: Search): string {
  if (input.text === "") return "";
  return found.length === 0 ? "not found" : `${found.length} found`;
}
