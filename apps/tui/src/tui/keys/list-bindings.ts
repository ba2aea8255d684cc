import type { Binding, Scope } from "./binding.ts";
import type { Exported } from "../dialogs/export/message.ts";
import type { ListMove } from "../lists/list-cursor.ts";
import type { ScreenList } from "../lists/screen-list.ts";
import type { Message } from "../message.ts";

/** The keys that move through a list. Where letters are typed, `typing` leaves them out. */
export function listBindings(
  scope: Scope,
  toMessage: (move: ListMove) => Message,
  { typing = false } = {},
): readonly Binding[] {
  return moves
    .map(({ keys, letters, move, description }) => ({
      scope,
      keys: typing ? keys : [...keys, ...letters],
      action: toMessage(move),
      description,
      category: "Move" as const,
    }))
    .filter((binding) => binding.keys.length > 0);
}

/** The key that opens the item under the cursor of a screen's list. */
export function openBinding(scope: Scope, list: ScreenList, description: string): Binding {
  return {
    scope,
    keys: ["enter", "l"],
    action: { area: "list", type: "item-opened" },
    description,
    category: "Look",
    hint: "open",
    disabledReason: (state) => (list.isEmpty(state) ? "There is nothing to look at" : undefined),
  };
}

/** The key that writes a screen's list to a file. */
export function exportBinding(what: Exported & Scope, list: ScreenList, description: string): Binding {
  return {
    scope: what,
    keys: ["e"],
    action: { area: "export", type: "opened", what },
    description,
    category: "Look",
    hint: "export",
    disabledReason: (state) => (list.isEmpty(state) ? "There is nothing to write" : undefined),
  };
}

const moves: readonly {
  readonly keys: readonly string[];
  readonly letters: readonly string[];
  readonly move: ListMove;
  readonly description: string;
}[] = [
  { keys: ["down"], letters: ["j"], move: { by: "line", count: 1 }, description: "down" },
  { keys: ["up"], letters: ["k"], move: { by: "line", count: -1 }, description: "up" },
  { keys: ["pagedown"], letters: [], move: { by: "page", count: 1 }, description: "a page down" },
  { keys: ["pageup"], letters: [], move: { by: "page", count: -1 }, description: "a page up" },
  { keys: [], letters: ["g", "home"], move: { to: "first" }, description: "to the first" },
  { keys: [], letters: ["G", "end"], move: { to: "last" }, description: "to the last" },
];
