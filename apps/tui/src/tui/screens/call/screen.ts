import { changesNothing } from "@cftokens/explorer";
import { type ErrorReport, cutText, safeText } from "@cftokens/workbench/text";
import type { Scope } from "../../keys/binding.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import type { SeenList } from "../../lists/seen-list.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { withBudget } from "../../text/with-budget.ts";
import type { Loss } from "../loss.ts";
import type { ScreenModule } from "../screen.ts";
import { operationFocus } from "../operations/operation-focus.ts";
import { callSource } from "./equivalent.ts";
import { isTyped } from "./form-row.ts";
import { formRows } from "./form-rows.ts";
import { callBindings } from "./keymap.ts";
import { callLayout } from "./layout.ts";
import type { CallState } from "./state.ts";
import { unsentLoss } from "./unsent-loss.ts";

/** A call of any operation: filled in, reviewed and sent. */
export const callScreen: ScreenModule<"call"> = {
  keys: callBindings,
  title: (_, { call }) => ["API", ...(call === undefined ? [] : [nameOf(call)])],
  status: (_, state) => withBudget(callStatus(state), state),
  scopes: (_, { call }) => scopesOf(call),
  edited: (edit) => ({ area: "call", type: "edited", edit }),
  loss: (_, { call }) => lossOf(call),
  leftBehind: (_, { call }) => leftBehind(call),
  equivalent: (_, state) => callSource(state),
  focused: (_, { call }) => call && operationFocus(call.form.opened.operation, call.source),
  seen: (_, { call, size }) => call && seenRows(call, size),
};

function nameOf({ form }: CallState): string {
  const { method, path } = form.opened.operation;
  return safeText(`${method} ${path}`);
}

function callStatus({ call, size }: State): StyledLine {
  switch (call?.step.name) {
    case "preparing":
      return [{ text: " ◌ Writing the request…", tone: "waiting" }];
    case "sending":
      return [
        {
          text: cutText(` ◌ Waiting for the answer to ${nameOf(call)}… · Esc cancels`, size.columns),
          tone: "waiting",
        },
      ];
    case "review":
      return [{ text: " Nothing was sent yet.", tone: "dim" }];
    case "filling":
      return fillingStatus(call, size.columns);
    case undefined:
      return [];
  }
}

function fillingStatus({ read, sendsInvalid, naming, form }: CallState, columns: number): StyledLine {
  if (naming !== undefined)
    return [{ text: " Type the name of the member; Enter takes it.", tone: "strong" }];
  const count = read.problems.length;
  const values = count === 1 ? "1 value is" : `${count} values are`;
  if (sendsInvalid)
    return [{ text: ` ‼ What is wrong is sent all the same: ${values} not right.`, tone: "bad" }];
  if (count > 0) return [{ text: ` • ${values} not right yet.`, tone: "waiting" }];
  const { summary } = form.opened.operation;
  return [
    { text: cutText(` ✓ It can be sent: ^s${summary === "" ? "" : ` · ${safeText(summary)}`}`, columns) },
  ];
}

function scopesOf(call: CallState | undefined): readonly Scope[] {
  switch (call?.step.name) {
    case "review":
      return ["call-review"];
    case "preparing":
      return [];
    case "sending":
      return ["call-sending"];
    case "filling": {
      const row = formRows(call)[call.cursor];
      if (call.naming !== undefined || isTyped(row)) return ["call-text", "call-form", "typing"];
      return ["call-row", "call-form", "screens", "global"];
    }
    case undefined:
      return ["screens", "global"];
  }
}

function seenRows(call: CallState, size: State["size"]): SeenList | undefined {
  if (call.step.name !== "filling") return undefined;
  const { rows: pageSize } = callLayout(size);
  const { length } = formRows(call);
  return {
    head: 0,
    top: scrollTo(call.top, call.cursor, { length, pageSize }),
    cursor: call.cursor,
    length,
    pageSize,
    moved: (move) => ({ area: "call", type: "moved", move }),
    clicked: { area: "call", type: "chosen" },
  };
}

function isChange({ form }: CallState): boolean {
  return !changesNothing(form.opened.operation.method);
}

function lossOf(call: CallState | undefined): Loss | undefined {
  if (call?.step.name !== "sending") return unsentLoss(call);
  if (!isChange(call)) return undefined;
  return {
    title: "The server is still at work",
    text: "If you quit now, what the call changes may be changed or not.",
    confirmLabel: "quit now",
  };
}

function leftBehind(call: CallState | undefined): readonly ErrorReport[] {
  if (call?.step.name !== "sending" || !isChange(call)) return [];
  return [
    {
      title: safeText(`${nameOf(call)} was sent, and no answer came before the program ended`),
      reasons: [],
      advice: safeText("It may have been carried out: look at what it was to change."),
    },
  ];
}
