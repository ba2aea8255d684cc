import { refOf } from "@cftokens/workbench/changes";
import type { TokenRow } from "@cftokens/workbench/inventory";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { textInput } from "../../lists/text-input.ts";
import { isEnabled, subjectOf, toggleChange } from "../confirm/actions.ts";
import type { BulkAction, BulkItem, BulkState } from "./state.ts";

/** The marked tokens, in the order of the table. */
export function markedRows({ tokens, marks }: Pick<State, "tokens" | "marks">): readonly TokenRow[] {
  return tokens.rows.filter(({ key }) => marks.has(key));
}

/** What switching the marked tokens means: off while one of them is on. */
export function toggleOf(rows: readonly TokenRow[]): BulkAction {
  return rows.some((row) => row.listed.kind !== "builds" && isEnabled(row)) ? "disable" : "enable";
}

/** The question before one action on all marked tokens. */
export function openBulk(state: State, action: BulkAction): State {
  const items = markedRows(state).map((row) => toItem(row, action, state));
  const bulk: BulkState = { action, items, typed: textInput(), phase: "asking", top: 0 };
  return { ...state, screen: { name: "bulk", bulk } };
}

function toItem(row: TokenRow, action: BulkAction, state: State): BulkItem {
  const { key, name, isOwn } = subjectOf(row, state);
  const change =
    action === "delete"
      ? ({ type: "delete", ref: refOf(row.listed) } as const)
      : toggleChange(row, action === "enable");
  const isThere = action !== "delete" && isEnabled(row) === (action === "enable");
  const skipped =
    change === undefined
      ? "this family cannot be switched off"
      : isThere
        ? `is ${action}d already`
        : undefined;
  return {
    key,
    name,
    change,
    isOwn,
    status: skipped === undefined ? { kind: "waiting" } : { kind: "skipped", reason: safeText(skipped) },
  };
}
