import { absent, startState } from "@cftokens/explorer/form";
import { type ListMove, moveCursor, scrollTo } from "../../lists/list-cursor.ts";
import { editText, textInput } from "../../lists/text-input.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { withBytes, withItem, withMediaType, withoutState, withServer, withState } from "./fill-call.ts";
import { type FieldRow, fieldState, type FormRow, isTyped, keyOf, type OptionRow } from "./form-row.ts";
import { isSameOption, optionsOf } from "./form-options.ts";
import { formRows } from "./form-rows.ts";
import { callLayout } from "./layout.ts";
import type { FillMessage } from "./message.ts";
import { proposalsFor } from "./proposals.ts";
import type { CallState } from "./state.ts";

/** The reducer of the fields of a call; `send` is what the last row is for. */
export function updateFields(
  state: State,
  call: CallState,
  message: FillMessage,
  send: (state: State, call: CallState) => Step,
): Step {
  const row = formRows(call)[call.cursor];
  switch (message.type) {
    case "moved":
      return stay(withCall(state, moveTo(state, { ...call, naming: undefined }, message.move)));
    case "chosen":
      return row?.kind === "send" ? send(state, call) : stay(withCall(state, choose(state, call, row)));
    case "folded":
      return stay(withCall(state, fold(state, call, row, message.to)));
    case "cycled":
      return cycle(state, call, row, message.count);
    case "edited":
      return edited(state, call, row, message);
    case "removed":
      return stay(withCall(state, remove(state, call, row)));
    case "emptied":
      return stay(withCall(state, empty(state, call, row)));
    case "invalid-toggled":
      return stay(withCall(state, { ...call, sendsInvalid: !call.sendsInvalid }));
    case "file-read":
      return stay(withCall(state, readFile(call, message)));
  }
}

/** The call with the cursor on a row by its place; what is typed there is its text. */
export function atRow(state: State, call: CallState, index: number): CallState {
  const rows = formRows(call);
  const cursor = Math.max(0, Math.min(rows.length - 1, index));
  const top = scrollTo(call.top, cursor, { length: rows.length, pageSize: callLayout(state.size).rows });
  return { ...call, cursor, top, input: inputOf(call, rows[cursor]) };
}

/** The call with the cursor on the row with a key, where there is one. */
export function atKey(state: State, call: CallState, key: string): CallState {
  const index = formRows(call).findIndex((row) => row.key === key);
  return index < 0 ? atRow(state, call, call.cursor) : atRow(state, call, index);
}

/** The state with another call. */
export function withCall(state: State, call: CallState | undefined): State {
  return { ...state, call };
}

function moveTo(state: State, call: CallState, move: ListMove): CallState {
  const size = { length: formRows(call).length, pageSize: callLayout(state.size).rows };
  return atRow(state, call, moveCursor(call.cursor, move, size));
}

function inputOf({ address, paths, filled }: CallState, row: FormRow | undefined): CallState["input"] {
  if (row === undefined || !isTyped(row)) return undefined;
  if (row.kind === "address") return textInput(address);
  if (row.kind !== "field") return undefined;
  if (row.input === "path") return textInput(paths[row.key]?.text ?? "");
  const { state } = row;
  if (state.kind === "text") return textInput(state.text);
  // A null is not edited: typing begins a text.
  if (state.kind === "json") return textInput(row.input === "text" ? "" : state.text);
  return textInput(filled.bytes !== undefined && row.field.schemas.length === 0 ? row.label : "");
}

function choose(state: State, call: CallState, row: FormRow | undefined): CallState {
  switch (row?.kind) {
    case "option":
      return chooseOption(state, call, row);
    case "add":
      return row.of === "item" ? addItem(state, call, row) : nameMember(state, call, row);
    case "more":
      return setFold(state, call, row.key, !row.isOpen);
    case "server":
    case "media-type":
      return turn(state, call, row, 1);
    case "field":
      if (row.input === "below") return setFold(state, call, row.key, row.below !== "open");
      if (row.input === "choice") return offer(state, call, row);
      return moveTo(state, call, nextLine);
    case "address":
      return moveTo(state, call, nextLine);
    case "send":
    case undefined:
      return call;
  }
}

const nextLine = { by: "line", count: 1 } as const;

// The options of a choice are rows while one of them is to be chosen.
function offer(state: State, call: CallState, row: FieldRow): CallState {
  const key = keyOf(row.at, "?");
  const isChoosing = formRows(call).some((one) => one.kind === "option" && one.key.startsWith(key));
  const folds = { ...call.folds, [row.key]: !isChoosing || row.state.kind === "variant", [key]: !isChoosing };
  const offered = { ...call, folds };
  if (isChoosing) return atKey(state, offered, row.key);
  const options = optionsOf(row, offered);
  const chosen = options.findIndex((option) => isSameOption(option.state, row.state));
  return atKey(state, offered, keyOf(row.at, `?${Math.max(0, chosen)}`));
}

function chooseOption(state: State, call: CallState, row: OptionRow): CallState {
  const isVariant = row.state.kind === "variant";
  // What was filled in stays where the same form is chosen again.
  const filled = row.isChosen ? call : withState(call, row.at, row.state);
  const folds = { ...call.folds, [keyOf(row.at)]: isVariant, [keyOf(row.at, "?")]: false };
  // On with what the chosen form asks for.
  return intoRow(state, { ...filled, folds }, keyOf(row.at));
}

function addItem(state: State, call: CallState, { at, field }: Extract<FormRow, { kind: "add" }>): CallState {
  const list = fieldState(call, at);
  const index = list.kind === "list" ? list.items.length : 0;
  const added = withItem(call, at, field.item());
  return intoRow(state, added, keyOf({ ...at, path: [...at.path, { item: index }] }));
}

// With the cursor on a row, or on the first below it where that is filled in.
function intoRow(state: State, call: CallState, key: string): CallState {
  const there = atKey(state, call, key);
  const rows = formRows(there);
  const [row, below] = rows.slice(there.cursor, there.cursor + 2);
  const isAbove = row !== undefined && below !== undefined && below.depth > row.depth;
  return isAbove ? moveTo(state, there, nextLine) : there;
}

// The name of a member is typed first, then its value.
function nameMember(
  state: State,
  call: CallState,
  { at, field }: Extract<FormRow, { kind: "add" }>,
): CallState {
  const name = call.naming?.text.trim();
  if (name === undefined) return { ...call, naming: textInput() };
  if (name === "") return { ...call, naming: undefined };
  const path = [...at.path, { member: name }];
  const known = fieldState(call, { ...at, path });
  // A member without a value would be gone again.
  const other = field.other();
  const started = other && startState(other, call.form.opened.validator);
  const [firstVariant] =
    other === undefined ? [] : optionsOf({ field: { ...other, isRequired: true }, at }, call);
  const typed = { kind: other?.kind === "any" || other === undefined ? "json" : "text", text: "" } as const;
  const first = other?.kind === "variants" ? firstVariant?.state : started;
  const put =
    known.kind === "absent"
      ? withState(call, { ...at, path }, first === undefined || first.kind === "absent" ? typed : first)
      : call;
  return intoRow(state, { ...put, naming: undefined }, keyOf({ ...at, path }));
}

function fold(state: State, call: CallState, row: FormRow | undefined, to: "open" | "closed"): CallState {
  if (row === undefined) return call;
  if (row.kind === "more") return setFold(state, call, row.key, to === "open");
  if (row.kind === "field" && row.input === "below" && (row.below === "open") !== (to === "open"))
    return setFold(state, call, row.key, to === "open");
  if (to === "open") return moveTo(state, call, nextLine);
  const rows = formRows(call);
  const above = rows.findLastIndex((one, index) => index < call.cursor && one.depth < row.depth);
  return above < 0 ? call : atRow(state, call, above);
}

function setFold(state: State, call: CallState, key: string, isOpen: boolean): CallState {
  return atKey(state, { ...call, folds: { ...call.folds, [key]: isOpen } }, key);
}

function cycle(state: State, call: CallState, row: FormRow | undefined, count: number): Step {
  if (row?.kind === "server" || row?.kind === "media-type")
    return stay(withCall(state, turn(state, call, row, count)));
  if (row?.kind !== "field") return stay(state);
  const { input, field, key, at } = row;
  const choices = input === "choice" ? optionsOf(row, call) : proposalsFor(row, call, state);
  const chosen = turned(
    choices,
    choices.findIndex((one) => isSameOption(one.state, row.state)),
    count,
  );
  if (chosen === undefined) return stay(state);
  const isForm = field.kind === "variants";
  const folds = isForm ? { ...call.folds, [key]: true, [keyOf(at, "?")]: false } : call.folds;
  return stay(withCall(state, atKey(state, { ...withState(call, at, chosen.state), folds }, key)));
}

// Where none is chosen yet, the first or the last is.
function turned<One>(all: readonly One[], index: number, count: number): One | undefined {
  return index < 0 ? all.at(count > 0 ? 0 : -1) : all[(index + count + all.length) % all.length];
}

function turn(
  state: State,
  call: CallState,
  row: Extract<FormRow, { kind: "server" | "media-type" }>,
  count: number,
): CallState {
  const { choices } = row;
  const { form } = call;
  const at = row.kind === "server" ? form.server : choices.indexOf(form.mediaType ?? "");
  const index = (Math.min(at, choices.length - 1) + count + choices.length) % choices.length;
  const next = row.kind === "server" ? withServer(call, index) : withMediaType(call, choices[index] ?? "");
  return atKey(state, next, row.key);
}

function edited(
  state: State,
  call: CallState,
  row: FormRow | undefined,
  { edit }: Extract<FillMessage, { type: "edited" }>,
): Step {
  if (call.naming !== undefined)
    return stay(withCall(state, { ...call, naming: editText(call.naming, edit) }));
  if (call.input === undefined || row === undefined) return stay(state);
  const input = editText(call.input, edit);
  const { text } = input;
  const typed = { ...call, input };
  if (text === call.input.text) return stay(withCall(state, typed));
  if (row.kind === "address") return stay(withCall(state, { ...typed, address: text }));
  if (row.kind !== "field") return stay(state);
  if (row.input === "path") {
    const emptied = { ...withoutFile(typed, row), paths: { ...call.paths, [row.key]: { text } } };
    const effects = text.trim() === "" ? [] : [{ type: "read-call-file" as const, key: row.key, path: text }];
    return { state: withCall(state, emptied), effects };
  }
  return stay(withCall(state, typeText(typed, row, text)));
}

function typeText(call: CallState, row: FieldRow, text: string): CallState {
  if (call.form.body === undefined && row.at.place === "body")
    return withBytes(call, text === "" ? undefined : new Uint8Array(new TextEncoder().encode(text)));
  const isMember = row.at.place === "body" && row.field.kind === "any";
  if (text === "" && !isAdded(row)) return withState(call, row.at, absent);
  const isJson = row.input === "json" && (!isMember || looksLikeJson(text));
  return withState(call, row.at, { kind: isJson ? "json" : "text", text });
}

// A member that the document does not name is there only because it was added.
function isAdded({ at, field }: FieldRow): boolean {
  const last = at.path.at(-1);
  if (last === undefined || last === "variant") return false;
  return "item" in last || (field.name === "" && at.path.length > 0);
}

// Where anything may stand, a word needs no quotes.
function looksLikeJson(text: string): boolean {
  return /^\s*(?:[[{"]|-?\d|true\s*$|false\s*$|null\s*$)/u.test(text);
}

function withoutFile(call: CallState, row: FieldRow): CallState {
  return call.form.body === undefined && row.at.place === "body"
    ? withBytes(call, undefined)
    : withState(call, row.at, absent);
}

function readFile(
  call: CallState,
  { key, path, content }: Extract<FillMessage, { type: "file-read" }>,
): CallState {
  // Something else was typed since.
  if (call.paths[key]?.text !== path) return call;
  if ("problem" in content)
    return { ...call, paths: { ...call.paths, [key]: { text: path, problem: content.problem } } };
  const row = formRows(call).find((one) => one.key === key);
  if (row?.kind !== "field") return call;
  if (call.form.body !== undefined || row.at.place !== "body")
    return withState(call, row.at, { kind: "file", file: content.file });
  return content.bytes === undefined
    ? { ...call, paths: { ...call.paths, [key]: { text: path, problem: tooLarge } } }
    : withBytes(call, content.bytes);
}

const tooLarge = "is above 100 MB, which is the most that a body of one whole file may have";

function remove(state: State, call: CallState, row: FormRow | undefined): CallState {
  if (row?.kind === "address") return atKey(state, { ...call, address: "" }, row.key);
  if (row?.kind !== "field") return call;
  return atRow(state, withoutState(call, row.at), call.cursor);
}

function empty(state: State, call: CallState, row: FormRow | undefined): CallState {
  if (row?.kind !== "field" || row.input !== "below" || row.state.kind !== "absent") return call;
  return atKey(state, withState(call, row.at, startState(row.field, call.form.opened.validator)), row.key);
}
