import { type ChangeOutcome, reportDifferences } from "@cftokens/workbench/changes";
import type { NameOf } from "@cftokens/policy";
import { safeText } from "@cftokens/workbench/text";
import { bodyHeight } from "../../layout.ts";
import { moveCursor } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { editText } from "../../lists/text-input.ts";
import { focusedRow } from "../tokens/state.ts";
import { startLoad, updateTokens } from "../tokens/update.ts";
import type { BulkMessage } from "./message.ts";
import { markedRows, openBulk, toggleOf } from "./open.ts";
import { type BulkItem, bulkPhrase, type BulkState, type BulkStatus } from "./state.ts";

/** What happens while several tokens are marked and acted on. */
export function updateBulk(state: State, message: BulkMessage): Step {
  switch (message.type) {
    case "mark-toggled":
      return toggleMark(state);
    case "all-marked": {
      const keys = state.tokens.visible.map(({ key }) => key);
      const areAll = keys.every((key) => state.marks.has(key));
      return stay({ ...state, marks: new Set(areAll ? [] : keys) });
    }
    case "marks-cleared":
      return stay({ ...state, marks: new Set() });
    case "toggle-requested":
      return stay(openBulk(state, toggleOf(markedRows(state))));
    case "delete-requested":
      return stay(openBulk(state, "delete"));
    default:
      break;
  }
  if (state.screen.name !== "bulk") return stay(state);
  const { bulk } = state.screen;
  switch (message.type) {
    case "edited":
      return stay(withBulk(state, { ...bulk, typed: editText(bulk.typed, message.edit) }));
    case "confirmed":
      return check(state, bulk);
    case "started":
      return begin(state, bulk);
    case "moved": {
      const length = Math.max(1, bulk.items.length);
      const top = moveCursor(bulk.top, message.move, { length, pageSize: bodyHeight(state.size) });
      return stay(withBulk(state, { ...bulk, top }));
    }
    case "retried":
      return retry(state, bulk);
    case "stopped":
      return stay(bulk.phase === "running" ? withBulk(state, { ...bulk, phase: "stopping" }) : state);
    case "left":
      return leave(state, bulk);
    case "change-finished":
      return finishOne(state, bulk, message);
  }
}

function toggleMark(state: State): Step {
  const row = focusedRow(state.tokens);
  if (row === undefined) return stay(state);
  const marks = new Set(state.marks);
  if (!marks.delete(row.key)) marks.add(row.key);
  return updateTokens({ ...state, marks }, { area: "tokens", type: "moved", move: { by: "line", count: 1 } });
}

function withBulk(state: State, bulk: BulkState): State {
  return { ...state, screen: { name: "bulk", bulk } };
}

function check(state: State, bulk: BulkState): Step {
  if (bulk.action === "delete" && bulk.typed.text.trim() !== bulkPhrase(bulk))
    return stay({
      ...state,
      notice: { tone: "bad", text: safeText(`Type “${bulkPhrase(bulk)}”, or Esc to go back`) },
    });
  const own = bulk.action === "enable" ? undefined : bulk.items.find(({ isOwn }) => isOwn);
  if (own === undefined) return begin(state, bulk);
  return stay({
    ...state,
    dialog: {
      kind: "confirm",
      title: "The token that you are using now is among them",
      text: `After this, cftokens itself can call nothing any more with “${own.name}”, and the rest may fail. Really?`,
      confirmLabel: `${bulk.action} my own token too`,
      confirmed: { area: "bulk", type: "started" },
    },
  });
}

function begin(state: State, bulk: BulkState): Step {
  return bulk.phase === "asking" ? runNext(state, { ...bulk, phase: "running" }) : stay(state);
}

// One after the other: the rows show the progress, and it can be stopped. The own token comes last:
// it would end all others.
function runNext(state: State, bulk: BulkState): Step {
  const waiting = bulk.items.filter(({ status }) => status.kind === "waiting");
  const next = bulk.phase === "running" ? (waiting.find(({ isOwn }) => !isOwn) ?? waiting[0]) : undefined;
  if (next?.change === undefined) return stay(withBulk(state, { ...bulk, phase: "finished" }));
  return {
    state: withBulk(state, withStatus(bulk, next.key, { kind: "running" })),
    effects: [{ type: "change-token", for: "bulk", key: next.key, change: next.change }],
  };
}

function withStatus(bulk: BulkState, key: string, status: BulkStatus): BulkState {
  return { ...bulk, items: bulk.items.map((item) => (item.key === key ? { ...item, status } : item)) };
}

function finishOne(
  state: State,
  bulk: BulkState,
  { key, outcome }: { readonly key: string; readonly outcome: ChangeOutcome },
): Step {
  const marks = new Set(state.marks);
  const status = statusOf(outcome, state.policyContext.nameOf);
  if (status.kind === "done") marks.delete(key);
  return runNext({ ...state, marks }, withStatus(bulk, key, status));
}

function statusOf(outcome: ChangeOutcome, nameOf: NameOf): BulkStatus {
  switch (outcome.kind) {
    case "done":
    case "secret": {
      const report = reportDifferences(outcome.differences, nameOf);
      return report === undefined
        ? { kind: "done" }
        : { kind: "failed", reason: safeText(`done, but ${report.reasons.join("; ")}`) };
    }
    case "conflict":
      return {
        kind: "failed",
        reason: safeText("was changed by somebody else: reload the table and look first"),
      };
    case "unknown":
      return {
        kind: "failed",
        reason: safeText("it is not known whether it was done: leave, and look at the table again"),
      };
    case "refused": {
      const { title, reasons } = outcome.error;
      return { kind: "failed", reason: safeText(reasons[0] ?? title) };
    }
  }
}

function retry(state: State, bulk: BulkState): Step {
  if (bulk.phase !== "finished") return stay(state);
  const items = bulk.items.map((item): BulkItem =>
    item.status.kind === "failed" ? { ...item, status: { kind: "waiting" } } : item,
  );
  return runNext(state, { ...bulk, items, phase: "running" });
}

function leave(state: State, { phase }: BulkState): Step {
  switch (phase) {
    case "asking":
      return stay({ ...state, screen: { name: "tokens" } });
    case "finished":
      return startLoad({ ...state, screen: { name: "tokens" } });
    case "running":
    case "stopping":
      return stay(state);
  }
}
