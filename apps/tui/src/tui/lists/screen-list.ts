import type { State } from "../state.ts";
import { type Step, stay } from "../step.ts";
import { type FilterList, filterEdited, focusedItem, moved, refreshed } from "./filter-list.ts";
import { scrollTo } from "./list-cursor.ts";
import type { ListMessage } from "./message.ts";
import type { SeenList } from "./seen-list.ts";
import { textInput } from "./text-input.ts";

/**
 * The list that a screen consists of: what it answers to keys and clicks, whatever its items are.
 */
export interface ScreenList {
  /** Whether the user types the filter. */
  readonly isFiltering: (state: State) => boolean;
  /** Whether the list leaves something out. */
  readonly isNarrowed: (state: State) => boolean;
  readonly isEmpty: (state: State) => boolean;
  /** The state with the items found anew, when something that they depend on has changed. */
  readonly refreshed: (state: State) => State;
  readonly focusedKey: (state: State) => string | undefined;
  /** The state with the cursor on the item of this key, as soon as it is there. */
  readonly focusedOn: (state: State, key: string) => State;
  readonly seen: (state: State) => SeenList;
  readonly update: (state: State, message: ListMessage) => Step;
}

/** Where a list is kept, and what its items are. */
export interface ScreenListParts<L extends FilterList> {
  readonly of: (state: State) => L;
  readonly put: (state: State, list: L) => State;
  /** What the items are found from, the filter included. */
  readonly dependencies: (state: State) => readonly unknown[];
  readonly find: (state: State) => L["items"];
  /** The place of the cursor in items that are found for a filter; the first one when left out. */
  readonly start?: (items: L["items"]) => number;
  /** What Enter on an item does. */
  readonly open: (state: State, item: L["items"][number]) => Step;
  /** Lines of the body above the list. */
  readonly head: (state: State) => number;
  readonly pageSize: (state: State) => number;
  /** What narrows the list besides its filter, and the list without it. */
  readonly narrowing?: { readonly isOn: (list: L) => boolean; readonly without: (list: L) => L };
}

/** Makes the list of a screen. */
export function screenList<L extends FilterList>({
  of,
  put,
  dependencies,
  find,
  start,
  open,
  head,
  pageSize,
  narrowing,
}: ScreenListParts<L>): ScreenList {
  const change = (state: State, changed: (list: L) => L): Step => stay(put(state, changed(of(state))));
  return {
    isFiltering: (state) => of(state).filtering,
    isNarrowed: (state) => of(state).filter.text !== "" || (narrowing?.isOn(of(state)) ?? false),
    isEmpty: (state) => of(state).items.length === 0,
    refreshed(state) {
      const list = of(state);
      const next = refreshed(list, {
        dependencies: dependencies(state),
        find: () => find(state),
        start,
        pageSize: pageSize(state),
      });
      return next === list ? state : put(state, next);
    },
    focusedKey: (state) => focusedItem(of(state))?.key,
    focusedOn: (state, key) => put(state, { ...of(state), wanted: key, dependencies: [] }),
    seen(state) {
      const { items, cursor, top } = of(state);
      const size = { length: items.length, pageSize: pageSize(state) };
      return {
        ...size,
        head: head(state),
        top: scrollTo(top, cursor, size),
        cursor,
        moved: (move) => ({ area: "list", type: "moved", move }),
      };
    },
    update(state, message) {
      switch (message.type) {
        case "moved":
          return change(state, (list) => moved(list, message.move, pageSize(state)));
        case "filter-opened":
          return change(state, (list) => ({ ...list, filtering: true }));
        case "filter-edited":
          return change(state, (list) => filterEdited(list, message.edit));
        case "filter-closed":
          return change(state, (list) => ({ ...list, filtering: false }));
        case "filter-cleared":
          return change(state, (list) => {
            const cleared = { ...list, filtering: false, filter: textInput() };
            return narrowing?.without(cleared) ?? cleared;
          });
        case "item-opened": {
          const item = focusedItem<L["items"][number]>(of(state));
          return item === undefined ? stay(state) : open(state, item);
        }
      }
    },
  };
}
