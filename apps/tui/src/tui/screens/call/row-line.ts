import { cutText, fitText, safeText, textWidth } from "@cftokens/workbench/text";
import { inputText } from "../../lists/input-text.ts";
import type { TextInput } from "../../lists/text-input.ts";
import type { Span, StyledLine } from "../../text/styled-line.ts";
import { isSameOption, optionsOf } from "./form-options.ts";
import { type FieldRow, type FormRow, wrongWith } from "./form-row.ts";
import type { CallState } from "./state.ts";

/** A row of the form in a line of `width` cells. */
export function rowLine(
  row: FormRow,
  {
    call,
    isFocused,
    width,
  }: { readonly call: CallState; readonly isFocused: boolean; readonly width: number },
): StyledLine {
  const indent = " ".repeat(Math.min(row.depth * 2, Math.floor(width / 3)));
  const mark = `${isFocused ? "›" : " "} ${indent}${foldMark(row)} `;
  return [{ text: mark }, ...textOf(row, { call, isFocused, width: width - textWidth(mark) })];
}

interface Room {
  readonly call: CallState;
  readonly isFocused: boolean;
  readonly width: number;
}

function foldMark(row: FormRow): string {
  if (row.kind === "more") return row.isOpen ? "▾" : "▸";
  if (row.kind === "option") return row.isChosen ? "●" : "○";
  if (row.kind === "add") return "+";
  if (row.kind !== "field" || row.input !== "below") return " ";
  return row.below === "open" ? "▾" : "▸";
}

function textOf(row: FormRow, room: Room): StyledLine {
  const { call, isFocused, width } = room;
  switch (row.kind) {
    case "field":
      return fieldText(row, room);
    case "option":
      return [{ text: cutText(safeText(row.label), width) }];
    case "add": {
      if (isFocused && call.naming !== undefined)
        return [{ text: "name: " }, { text: inputText(call.naming, { width: width - 6 }), tone: "strong" }];
      return [{ text: row.of === "item" ? "add an item" : "add a member", tone: "dim" }];
    }
    case "more": {
      const what = `${row.count} that may be left out`;
      return [{ text: row.isOpen ? "those that may be left out" : what, tone: "dim" }];
    }
    case "server": {
      const chosen = row.choices[Math.min(call.form.server, row.choices.length - 1)] ?? "";
      return labelledValue("Server", [{ text: around(safeText(chosen), isFocused) }], width);
    }
    case "media-type":
      return labelledValue(
        "Content type",
        [{ text: around(safeText(call.form.mediaType ?? ""), isFocused) }],
        width,
      );
    case "address": {
      const text =
        isFocused && call.input !== undefined
          ? inputText(call.input, { width: width - labelWidth(width) - 2 })
          : safeText(call.address);
      return labelledValue(
        "Address",
        [{ text: text === "" ? "https://…" : text, ...(text === "" && { tone: "dim" }) }],
        width,
      );
    }
    case "send":
      return [sendText(call)];
  }
}

function sendText({ read, sendsInvalid }: CallState): Span {
  const count = read.problems.length;
  if (count === 0) return { text: "Send", tone: "accent" };
  if (sendsInvalid) return { text: `Send what is wrong on purpose (${count})`, tone: "bad" };
  return { text: `Send  ${count === 1 ? "1 value is" : `${count} values are`} not right yet`, tone: "dim" };
}

function fieldText(row: FieldRow, room: Room): StyledLine {
  const { field, label, wrongBelow } = row;
  const { width, call } = room;
  const name = `${safeText(label)}${field.isRequired ? "" : "?"}`;
  const value = valueOf(row, room);
  const [wrong] = wrongWith(row, call);
  const complaint: StyledLine =
    wrong !== undefined
      ? [
          {
            text: `  ${wrong.isMissing ? "•" : "✗"} ${safeText(wrong.message)}`,
            tone: wrong.isMissing ? "waiting" : "bad",
          },
        ]
      : wrongBelow > 0 && row.below === "folded"
        ? [{ text: `  • ${wrongBelow} below not right yet`, tone: "waiting" }]
        : [];
  const deprecated: StyledLine = field.isDeprecated ? [{ text: "  deprecated", tone: "waiting" }] : [];
  return labelledValue(name, [...value, ...complaint, ...deprecated], width);
}

function labelledValue(label: string, value: StyledLine, width: number): StyledLine {
  return [{ text: `${fitText(label, labelWidth(width))}  `, tone: "strong" }, ...value];
}

function valueOf(row: FieldRow, { call, isFocused, width }: Room): StyledLine {
  const { input, state } = row;
  const room = Math.max(10, width - labelWidth(width) - 2);
  if (input === "below") return [{ text: belowText(row), tone: "dim" }];
  if (input === "choice") {
    const chosen = optionsOf(row, call).find((option) => isSameOption(option.state, state));
    const text = chosen === undefined || state.kind === "absent" ? "—" : safeText(chosen.label);
    return [{ text: around(cutText(text, room), isFocused) }];
  }
  if (isFocused && call.input !== undefined) return typedText(row, call.input, room);
  return input === "path" ? pathText(row, call) : restingText(row, room);
}

function typedText({ field, input, state }: FieldRow, typed: TextInput, room: number): StyledLine {
  const shown = inputText(typed, { width: Math.min(room, widestInput), masked: field.isSecret });
  const isNull = input === "text" && state.kind === "json";
  return [{ text: isNull ? `${shown}${state.text}` : shown, tone: "strong" }];
}

function pathText({ key, state }: FieldRow, { paths }: CallState): StyledLine {
  const { text } = paths[key] ?? { text: state.kind === "file" ? state.file.name : "" };
  return text === "" ? [{ text: "(path of a file)", tone: "dim" }] : [{ text: safeText(text) }];
}

function restingText({ field, state }: FieldRow, room: number): StyledLine {
  if (state.kind !== "text" && state.kind !== "json") return [{ text: "—", tone: "dim" }];
  return [{ text: field.isSecret ? "•".repeat(8) : cutText(safeText(state.text), room) }];
}

function belowText({ state, field }: FieldRow): string {
  switch (state.kind) {
    case "list":
      return `${state.items.length} ${state.items.length === 1 ? "item" : "items"}`;
    case "object": {
      const count = Object.keys(state.members).length;
      return `${count} ${count === 1 ? "member" : "members"}`;
    }
    default:
      return field.kind === "list" ? "no list" : field.isRequired ? "" : "—";
  }
}

// What arrows change is between arrows.
function around(text: string, isFocused: boolean): string {
  return isFocused ? `‹ ${text} ›` : text;
}

function labelWidth(width: number): number {
  return Math.min(40, Math.floor(width * 0.3));
}

const widestInput = 60;
