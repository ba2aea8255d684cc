import { groupLabel, SEVERITIES } from "@cftokens/workbench/inventory";
import { focusedItem, moved, type SeekList } from "../../lists/seek-list.ts";
import type { State } from "../../state.ts";
import type { SeeScreen } from "./see-screen.ts";
import { type Step, stay } from "../../step.ts";
import { editText, type TextInput, textInput } from "../../lists/text-input.ts";
import { openOperation } from "../operations/update.ts";
import { EVERYTHING } from "../tokens/query.ts";
import { updateQuery } from "../tokens/update-query.ts";
import type { SeeMessage } from "./message.ts";
import { seeLayout } from "./page-size.ts";
import type { SeeState } from "./state.ts";

/** What happens to the list of the present screen. */
export function updateSee(state: State, message: SeeMessage): Step {
  const { name } = state.screen;
  if (name !== "risks" && name !== "calendar" && name !== "groups" && name !== "operations")
    return stay(state);
  switch (message.type) {
    case "moved": {
      const { list: pageSize } = seeLayout(name, state.size);
      return stay(withList(state, name, (list) => moved(list, message.move, pageSize)));
    }
    case "filter-opened":
      return stay(withList(state, name, (list) => ({ ...list, filtering: true })));
    case "filter-edited":
      return stay(withList(state, name, (list) => fromTop(list, editText(list.filter, message.edit))));
    case "filter-closed":
      return stay(withList(state, name, (list) => ({ ...list, filtering: false })));
    case "filter-cleared": {
      const cleared = withList(state, name, (list) => ({ ...list, filtering: false, filter: textInput() }));
      return stay({ ...cleared, see: { ...cleared.see, severity: undefined, heldOnly: false } });
    }
    case "severity-changed": {
      const { severity } = state.see;
      const next = SEVERITIES[severity === undefined ? 0 : SEVERITIES.indexOf(severity) + 1];
      return stay({ ...state, see: { ...state.see, severity: next } });
    }
    case "held-toggled":
      return stay({ ...state, see: { ...state.see, heldOnly: !state.see.heldOnly } });
    case "item-opened":
      return openItem(state, name);
  }
}

type ListName = Exclude<SeeScreen, "can">;
type Change = <Item extends { readonly key: string }>(list: SeekList<Item>) => SeekList<Item>;

function withList(state: State, name: ListName, change: Change): State {
  return { ...state, see: changed(state.see, name, change) };
}

// The best find is the first one: the cursor does not stay on what it was on.
function fromTop<Item extends { readonly key: string }>(
  list: SeekList<Item>,
  filter: TextInput,
): SeekList<Item> {
  return { ...list, filter, items: [], madeFrom: [], cursor: 0, top: 0 };
}

function changed(see: SeeState, name: ListName, change: Change): SeeState {
  switch (name) {
    case "risks":
      return { ...see, risks: change(see.risks) };
    case "calendar":
      return { ...see, calendar: change(see.calendar) };
    case "groups":
      return { ...see, groups: change(see.groups) };
    case "operations":
      return { ...see, operations: change(see.operations) };
  }
}

function openItem(state: State, name: ListName): Step {
  const { see } = state;
  if (name === "operations") {
    const found = focusedItem(see.operations);
    return found === undefined ? stay(state) : openOperation(state, found);
  }
  if (name === "groups") {
    const holding = focusedItem(see.groups);
    if (holding === undefined) return stay(state);
    const query = { ...EVERYTHING, group: groupLabel(holding.group) };
    return updateQuery(state, { area: "query", type: "set", query, text: "" });
  }
  const item = focusedItem<{ key: string; row: { key: string } }>(
    name === "risks" ? see.risks : see.calendar,
  );
  return item === undefined
    ? stay(state)
    : updateQuery(state, { area: "query", type: "token-opened", key: item.row.key });
}
