import { editText, textInput } from "../../lists/text-input.ts";
import type { Effect } from "../../effect.ts";
import type { QueryMessage } from "./message.ts";
import type { AnswerState } from "./state.ts";

/** What a query of the body leads to. */
export interface QueryStep {
  readonly answer: AnswerState;
  readonly effects: readonly Effect[];
}

/** The reducer of a query of the body. */
export function updateQuery(answer: AnswerState, message: QueryMessage): QueryStep {
  const { query } = answer;
  if (message.type === "query-opened") {
    const input = query?.input ?? textInput("$.");
    return stay({ ...answer, search: undefined, query: { input, isTyping: true, problem: undefined } });
  }
  if (query === undefined) return stay(answer);
  switch (message.type) {
    case "query-edited": {
      const input = editText(query.input, message.edit);
      return {
        answer: { ...answer, query: { ...query, input } },
        effects: [{ type: "check-query", query: input.text }],
      };
    }
    case "query-checked":
      return stay(
        message.query === query.input.text
          ? { ...answer, query: { ...query, problem: message.problem } }
          : answer,
      );
    case "query-confirmed": {
      const { whole } = answer;
      if (whole.kind !== "json") return stay(answer);
      const text = query.input.text.trim();
      return {
        answer: { ...answer, query: { ...query, input: textInput(text) } },
        effects: [{ type: "query-answer", query: text, outline: whole.outline }],
      };
    }
    case "query-answered": {
      if (message.query !== query.input.text) return stay(answer);
      const { found } = message;
      return stay({
        ...answer,
        ...atTop,
        query: { ...query, isTyping: false, problem: undefined },
        found,
        body: { kind: "json", outline: found.outline },
      });
    }
    case "query-cleared":
      return stay(withWhole(answer));
  }
}

/** The answer with its whole body in view. */
export function withWhole(answer: AnswerState): AnswerState {
  const { whole, found } = answer;
  return found === undefined
    ? { ...answer, query: undefined }
    : { ...answer, ...atTop, query: undefined, found: undefined, body: whole };
}

const atTop = { cursor: 0, top: 0, folded: new Set<number>() };

function stay(answer: AnswerState): QueryStep {
  return { answer, effects: [] };
}
