import type { Scope } from "../keys/binding.ts";
import type { Message } from "../message.ts";
import type { State } from "../state.ts";
import type { ScreenList } from "./screen-list.ts";
import type { SeenList } from "./seen-list.ts";
import type { TextEdit } from "./text-input.ts";

/**
 * What a screen that consists of a list answers about it. `scope` has the keys that are its own.
 */
export interface ListScreen {
  readonly list: ScreenList;
  readonly scopes: (screen: unknown, state: State) => readonly Scope[];
  readonly edited: (edit: TextEdit) => Message;
  readonly seen: (screen: unknown, state: State) => SeenList;
}

/** The answers of a screen that consists of a list. */
export function listScreen(list: ScreenList, scope: Scope): ListScreen {
  return {
    list,
    scopes: (_, state) =>
      list.isFiltering(state) ? ["list-filter", "typing"] : [scope, "list", "screens", "global"],
    edited: (edit) => ({ area: "list", type: "filter-edited", edit }),
    seen: (_, state) => list.seen(state),
  };
}
