import { changesNothing, isCloudflare, type ValueProblem } from "@cftokens/explorer";
import { describeCallForm, segmentsOf } from "@cftokens/explorer/form";
import { safeText } from "@cftokens/workbench/text";
import { moveCursor } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { openAnswer } from "../answer/open.ts";
import { receiveAnswer, stopWaiting } from "../answer/update.ts";
import { describeProblem } from "./describe-problem.ts";
import { toCall } from "./to-call.ts";
import { newCall, withAllKept, withState } from "./fill-call.ts";
import type { FieldAt, FieldRow, FormRow } from "./form-row.ts";
import { formRows } from "./form-rows.ts";
import type { CallMessage } from "./message.ts";
import { fileOf } from "../operations/list.ts";
import { knownIds, kindOfId } from "./proposals.ts";
import { reviewLines } from "./review-lines.ts";
import { bodyHeight } from "../../layout.ts";
import type { CallState, KnownId } from "./state.ts";
import { receiveBody, requestEdit } from "./update-body.ts";
import { atKey, atRow, updateFields, withCall } from "./update-fields.ts";

/** The reducer of a call. */
export function updateCall(state: State, message: CallMessage): Step {
  if (message.type === "ids-known")
    return stay({ ...state, answeredIds: joinIds(state.answeredIds, message.ids) });
  if (message.type !== "answered") return updateAny(state, message);
  const { ids = [], note } = message;
  const step = updateAny({ ...state, answeredIds: joinIds(ids, state.answeredIds) }, message);
  if (note === undefined) return step;
  return { ...step, state: { ...step.state, notice: { tone: "bad", text: note } } };
}

// The newest first, each of them once.
function joinIds(newer: readonly KnownId[], older: readonly KnownId[]): readonly KnownId[] {
  const all = new Map<string, KnownId>();
  for (const id of [...newer, ...older]) {
    const key = JSON.stringify([id.from, id.of, id.member, id.text]);
    if (!all.has(key)) all.set(key, id);
    if (all.size === mostIds) break;
  }
  return [...all.values()];
}

const mostIds = 1000;

function updateAny(state: State, message: Exclude<CallMessage, { type: "ids-known" }>): Step {
  const shown = message.type === "answered" ? receiveAnswer(state, message.call) : undefined;
  if (shown !== undefined) {
    const { call } = shown;
    return stay(call?.step.name === "sending" ? withStep(shown, call, filling) : shown);
  }
  switch (message.type) {
    case "form-requested":
      return request(state);
    case "opened":
      return openForm(state, message);
    case "failed":
      return failed(stopWaiting(state), message.reason);
    default:
      return state.call === undefined ? stay(state) : updateOpen(state, state.call, message);
  }
}

function updateOpen(
  state: State,
  call: CallState,
  message: Exclude<CallMessage, { type: "form-requested" | "opened" | "failed" | "ids-known" }>,
): Step {
  const { step } = call;
  switch (message.type) {
    case "closed":
      return stay(
        call.naming === undefined
          ? { ...state, screen: leftTo(state) }
          : withCall(state, { ...call, naming: undefined }),
      );
    case "send-requested":
      return send(state, call);
    case "reviewed":
      return step.name === "preparing"
        ? stay(withStep(state, call, { name: "review", review: message.review, top: 0 }))
        : stay(state);
    case "review-scrolled": {
      if (step.name !== "review") return stay(state);
      const size = { length: reviewLines(call, step.review, state).length, pageSize: bodyHeight(state.size) };
      const lowest = Math.max(0, size.length - size.pageSize);
      const top = Math.min(lowest, moveCursor(step.top, message.move, size));
      return stay(withStep(state, call, { ...step, top }));
    }
    case "confirmed":
      return step.name === "review" ? submit(state, call) : stay(state);
    case "review-closed":
      return step.name === "review" ? stay(withStep(state, call, filling)) : stay(state);
    case "edit-requested":
      return step.name === "filling" ? requestEdit(state, call) : stay(state);
    case "body-edited":
      return receiveBody(state, call, message.edited);
    case "cancelled":
      return { state, effects: step.name === "sending" ? [{ type: "cancel-call" }] : [] };
    case "answered":
      return answered(state, call, message);
    default:
      return step.name === "filling" ? updateFields(state, call, message, send) : stay(state);
  }
}

function leftTo({ screen }: State): State["screen"] {
  return (screen.name === "call" ? screen.from : undefined) ?? { name: "operations" };
}

// The form of the operation that is looked at: as it was left, or a new one.
function request(state: State): Step {
  const { opened } = state.operations;
  if (opened === undefined) return stay(state);
  const { operation, document: name, file } = opened;
  const { method, path } = operation;
  const document = file === undefined ? undefined : fileOf(state.operations, file);
  return { state, effects: [{ type: "open-call", source: { name, file }, document, method, path }] };
}

function openForm(state: State, { source, opened, values }: Extract<CallMessage, { type: "opened" }>): Step {
  const { call: left, screen } = state;
  const isWanted = values !== undefined || screen.name === "operations";
  if (!isWanted) return stay(state);
  const from = screen.name === "history" ? screen : undefined;
  const shown: State = { ...state, screen: { name: "call", ...(from !== undefined && { from }) } };
  if (values === undefined && left !== undefined && left.form.opened === opened)
    return stay(withStep(shown, left, filling));
  const form = describeCallForm(opened);
  const isOfProfile = isCloudflare(opened);
  const empty = newCall(source, form, { isOfProfile, values });
  const call = values === undefined ? withKnownIds(state, empty) : empty;
  const ready = withCall(shown, atFirst(state, withAllKept(call)));
  const hasFields = form.fields.length > 0 || form.mediaType !== undefined;
  const isClear = isOfProfile || form.servers.length === 1;
  return hasFields || !isClear || values !== undefined || ready.call === undefined
    ? stay(ready)
    : send(ready, ready.call);
}

// Where an id of the path is asked for, the first one that is known is there already.
function withKnownIds(state: State, call: CallState): CallState {
  const { form, isOfProfile } = call;
  if (!isOfProfile) return call;
  return form.fields.reduce((known, { place, field }) => {
    const kind = place === "path" ? kindOfId(field.name, form.opened.operation.path) : undefined;
    const [first] = kind === "account" || kind === "zone" ? knownIds(kind, state) : [];
    const at: FieldAt = { place, path: [{ member: field.name }] };
    return first === undefined ? known : withState(known, at, { kind: "text", text: first.id });
  }, call);
}

// The first that is missing, or else what sends it.
function atFirst(state: State, call: CallState): CallState {
  const rows = formRows(call);
  const missing = rows.findIndex((row) => row.kind === "field" && row.problems.length > 0);
  return atRow(state, call, missing < 0 ? rows.length - 1 : missing);
}

function send(state: State, call: CallState): Step {
  const { form, read, sendsInvalid } = call;
  const { method } = form.opened.operation;
  const unread = Object.entries(call.paths).find(([, { problem }]) => problem !== undefined);
  if (unread !== undefined) return refuse(state, atKey(state, call, unread[0]), unread[1].problem ?? "");
  const told = sendsInvalid ? read.problems.filter(({ isFatal }) => isFatal) : read.problems;
  const [first] = told;
  if (first !== undefined) {
    const more = told.length - 1;
    const rest = more === 0 ? "" : `, and ${more} more`;
    const way = told.some(({ isFatal }) => isFatal) ? "" : " · ^t sends it all the same";
    return refuse(state, atProblem(state, call, first), `${describeProblem(first)}${rest}${way}`);
  }
  if (changesNothing(method)) return submit(state, call);
  if (state.settings.readOnly) return refuse(state, call, `${method} may change something: ${readOnly}`);
  return {
    state: withStep(state, call, { name: "preparing" }),
    effects: [{ type: "review-call", call: toCall(call), sendsInvalid }],
  };
}

// Why nothing that may change something is sent.
const readOnly = "the program is only to read";

function submit(state: State, call: CallState): Step {
  const { source, sendsInvalid } = call;
  return {
    state: withStep(state, call, { name: "sending" }),
    effects: [{ type: "send-call", call: toCall(call), source, sendsInvalid }],
  };
}

function refuse(state: State, call: CallState, reason: string): Step {
  const notice = { tone: "bad", text: safeText(reason) } as const;
  return stay({ ...withStep(state, call, filling), notice });
}

function failed(state: State, reason: string): Step {
  const { call } = state;
  const notice = { tone: "bad", text: safeText(reason) } as const;
  return stay(call === undefined ? { ...state, notice } : { ...withStep(state, call, filling), notice });
}

// What is folded around it is unfolded.
function atProblem(state: State, call: CallState, problem: ValueProblem, rounds = 0): CallState {
  const { place, segments } = problem;
  const rows = formRows(call);
  const found = rows.findIndex(
    (row) =>
      row.kind === "field" &&
      row.problems.some((one) => one.place === place && one.segments.join("\0") === segments.join("\0")),
  );
  if (found >= 0) return atRow(state, call, found);
  const around = rows.findLast(isAround) ?? rows.find((row) => row.kind === "more" && !row.isOpen);
  if (around === undefined || rounds > segments.length * 2) {
    // Where its form is still to be chosen, there.
    const nearest = rows.findLastIndex((row) => row.kind === "field" && isAbove(row, problem));
    return atRow(state, call, nearest < 0 ? call.cursor : nearest);
  }
  const folds = { ...call.folds, [around.key]: true };
  return atProblem(state, { ...call, folds }, problem, rounds + 1);
}

// Whether what is wrong is in the field or below it.
function isAbove({ at }: FieldRow, { place, segments }: ValueProblem): boolean {
  return at.place === place && segmentsOf(at.path).every((segment, index) => segments[index] === segment);
}

// A folded field with something wrong below it.
function isAround(row: FormRow): boolean {
  return row.kind === "field" && row.below === "folded" && row.wrongBelow > 0;
}

function answered(
  state: State,
  call: CallState,
  { call: answer }: Extract<CallMessage, { type: "answered" }>,
): Step {
  if (call.step.name !== "sending") return stay(state);
  const left = withStep(state, withAllKept(call), filling);
  return stay(state.screen.name === "call" ? openAnswer(left, answer) : left);
}

function withStep(state: State, call: CallState, step: CallState["step"]): State {
  return withCall(state, { ...call, step });
}

const filling = { name: "filling" } as const;
