import { changeSource, type EquivalentSource, reportUnanswered } from "@cftokens/workbench/equivalents";
import type { Scope } from "../../keys/binding.ts";
import { isSlow } from "../../slow-work.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { changeUnderWay } from "../loss.ts";
import type { ScreenModule } from "../screen.ts";
import { bulkBindings } from "./keymap.ts";
import type { BulkState, BulkStatus } from "./state.ts";

/** One action on several tokens. */
export const bulkScreen: ScreenModule<"bulk"> = {
  keys: bulkBindings,
  title: ({ bulk: { action, items } }) => [`${verbs[action]} ${items.length} tokens`],
  status: ({ bulk }, state) => bulkStatus(bulk, state),
  scopes: ({ bulk }) => bulkScopes(bulk),
  edited: (edit) => ({ area: "bulk", type: "edited", edit }),
  loss: ({ bulk }) => (isSending(bulk) ? changeUnderWay : undefined),
  leftBehind: ({ bulk: { items } }) =>
    items.flatMap(({ change, status }) =>
      change !== undefined && status.kind === "running" ? [reportUnanswered(change)] : [],
    ),
  waitsFor: ({ bulk }) => (isSending(bulk) ? "change" : undefined),
  equivalent: ({ bulk }, state) => bulkSource(bulk, state),
};

function bulkStatus({ items, phase }: BulkState, state: Pick<State, "slow">): StyledLine {
  const count = (kind: BulkStatus["kind"]): number =>
    items.filter(({ status }) => status.kind === kind).length;
  const progress = `${count("done")} done, ${count("failed")} failed, ${count("skipped")} skipped, ${count("waiting")} to go`;
  switch (phase) {
    case "asking":
      return [{ text: " Nothing was sent yet.", tone: "dim" }];
    case "running":
      return isSlow(state, "change") ? [{ text: ` ◌ ${progress} · Esc stops`, tone: "waiting" }] : [];
    case "stopping":
      return [{ text: ` ◌ stopping after this one; Esc gives it up too · ${progress}`, tone: "waiting" }];
    case "finished":
      return [{ text: ` ${progress}`, tone: count("failed") > 0 ? "bad" : "good" }];
  }
}

function bulkScopes({ phase, action }: BulkState): readonly Scope[] {
  switch (phase) {
    case "asking":
      return action === "delete" ? ["bulk-phrase", "typing"] : ["bulk-yes"];
    case "running":
      return ["bulk-running"];
    // The one that is under way can be given up too.
    case "stopping":
      return ["sending"];
    case "finished":
      return ["bulk-finished"];
  }
}

function isSending({ phase }: BulkState): boolean {
  return phase === "running" || phase === "stopping";
}

// A call for each token that it is still to be done to.
function bulkSource(
  { items }: BulkState,
  { settings, now }: Pick<State, "settings" | "now">,
): EquivalentSource | undefined {
  const changes = items.flatMap(({ change, status }) =>
    change !== undefined && status.kind === "waiting" ? [change] : [],
  );
  return changeSource(changes, { baseUrl: settings.baseUrl, now });
}

const verbs = { disable: "Disable", enable: "Enable", delete: "Delete" } as const;
