import { isApiToken } from "@cftokens/workbench/assessment";
import { safeText } from "@cftokens/workbench/text";
import { moveCursor, scrollTo } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { editText, textInput } from "../../lists/text-input.ts";
import { focusedRow } from "../tokens/state.ts";
import { answerLines } from "./answer-lines.ts";
import { writeCall } from "@cftokens/workbench/needs";
import { choicesFor, chosenCall, chosenTarget, chosenToken, targetKey } from "./choices.ts";
import { openCreateWith, openEditWith } from "../token-form/open.ts";
import { toCreate, toEdit } from "./allow.ts";
import type { CanMessage } from "./message.ts";
import { toQuestion } from "./question-text.ts";
import { answerHeight, pickerHeight, canFields, type CanState, isChoice } from "./state.ts";

/** What happens to a question. */
export function updateCan(state: State, message: CanMessage): Step {
  const { can } = state;
  switch (message.type) {
    case "asked-about-token":
      return stay(askAbout(state));
    case "question-set":
      return stay(withCan({ ...state, screen: { name: "can" } }, toQuestion(message.question, state)));
    case "field-moved": {
      const at = canFields.indexOf(can.field) + message.count;
      const field = canFields[Math.max(0, Math.min(canFields.length - 1, at))] ?? can.field;
      return stay(withCan(state, { ...can, field }));
    }
    case "choice-cycled":
      return stay(cycle(state, message.count));
    case "picker-opened":
      return stay(
        isChoice(can.field)
          ? withCan(state, { ...can, picker: { filter: textInput(), cursor: 0, top: 0 } })
          : state,
      );
    case "picker-closed":
      return stay(withCan(state, { ...can, picker: undefined }));
    case "picker-moved":
      return stay(movePicker(state, message));
    case "picked":
      return stay(pick(state));
    case "edited":
      return stay(edit(state, message));
    case "edit-opened": {
      const found = toEdit(state);
      return stay(found.ok ? openEditWith(state, found.row, found.policies) : state);
    }
    case "create-opened": {
      const found = toCreate(state);
      return stay(found.ok ? openCreateWith(state, found.owner, found.policies) : state);
    }
    case "answer-scrolled": {
      const hidden = Math.max(
        0,
        answerLines(state, state.size.columns - 2).length - answerHeight(state.size),
      );
      return stay(withCan(state, { ...can, top: Math.max(0, Math.min(hidden, can.top + message.count)) }));
    }
  }
}

function withCan(state: State, can: CanState): State {
  return { ...state, can };
}

function askAbout(state: State): State {
  const row = focusedRow(state.tokens);
  const shown: State = { ...state, screen: { name: "can" } };
  if (row === undefined) return shown;
  if (!isApiToken(row.listed))
    return {
      ...state,
      notice: { tone: "bad", text: safeText("This kind of token has no policies: nothing can be asked") },
    };
  return withCan(shown, { ...state.can, token: row.key, field: "operation", picker: undefined, top: 0 });
}

function cycle(state: State, count: number): State {
  const { can } = state;
  if (!isChoice(can.field)) return state;
  const choices = choicesFor(can.field, state);
  const at = choices.findIndex(({ key }) => key === chosenKey(state));
  const next = choices[(at + count + choices.length) % Math.max(1, choices.length)];
  return next === undefined ? state : choose(state, next.key);
}

function chosenKey(state: State): string | undefined {
  const { can } = state;
  switch (can.field) {
    case "token":
      return chosenToken(state)?.key;
    case "operation": {
      const call = chosenCall(state);
      return call === undefined ? can.operation : writeCall(call);
    }
    default: {
      const target = chosenTarget(state);
      return target === undefined ? undefined : targetKey(target);
    }
  }
}

function choose(state: State, key: string): State {
  const { can } = state;
  const chosen = { ...can, picker: undefined, top: 0 };
  switch (can.field) {
    case "token":
      return withCan(state, { ...chosen, token: key });
    case "operation":
      return withCan(state, { ...chosen, operation: key, on: undefined });
    case "on":
      return withCan(state, { ...chosen, on: key });
    default:
      return state;
  }
}

function movePicker(state: State, { move }: Extract<CanMessage, { type: "picker-moved" }>): State {
  const { can } = state;
  if (can.picker === undefined || !isChoice(can.field)) return state;
  const { length } = choicesFor(can.field, state, can.picker.filter.text);
  const size = { length, pageSize: pickerHeight(state.size) };
  const cursor = moveCursor(can.picker.cursor, move, size);
  return withCan(state, {
    ...can,
    picker: { ...can.picker, cursor, top: scrollTo(can.picker.top, cursor, size) },
  });
}

function pick(state: State): State {
  const { can } = state;
  if (can.picker === undefined || !isChoice(can.field)) return state;
  const choice = choicesFor(can.field, state, can.picker.filter.text)[can.picker.cursor];
  if (choice === undefined) return state;
  const next = canFields[canFields.indexOf(can.field) + 1] ?? can.field;
  const chosen = choose(state, choice.key);
  return withCan(chosen, { ...chosen.can, field: next });
}

function edit(state: State, { edit: change }: Extract<CanMessage, { type: "edited" }>): State {
  const { can } = state;
  if (can.picker !== undefined) {
    const filter = editText(can.picker.filter, change);
    return withCan(state, { ...can, picker: { filter, cursor: 0, top: 0 } });
  }
  if (can.field === "ip") return withCan(state, { ...can, ip: editText(can.ip, change), top: 0 });
  if (can.field === "at") return withCan(state, { ...can, at: editText(can.at, change), top: 0 });
  return state;
}
