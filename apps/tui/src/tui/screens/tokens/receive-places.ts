import type { SurroundingsMessage } from "../../message.ts";
import { listSourceId, type Place } from "@cftokens/workbench/inventory";
import type { State } from "../../state.ts";
import type { Step } from "../../step.ts";
import { withPolicyContext } from "./with-policy-context.ts";
import { listsOf } from "./state.ts";
import { withPlaceName } from "./with-place-name.ts";

/**
 * Takes in the accounts and zones that the caller sees: their names, and the lists of tokens that
 * come with them.
 */
export function receivePlaces(
  state: State,
  { load, user, places, problems }: Extract<SurroundingsMessage, { type: "places-received" }>,
): Step {
  if (load !== state.tokens.load) return { state, effects: [] };
  const before = new Map(state.tokens.lists.map((list) => [list.id, list]));
  const lists = listsOf(places).map((list) => ({
    ...list,
    status: before.get(list.id)?.status ?? list.status,
  }));
  const shown = new Set(lists.map(({ id }) => id));
  const rows = state.tokens.rows
    .filter(({ listed }) => shown.has(listSourceId(listed)))
    .map((row) => withPlaceName(row, { places, now: state.now }));
  const added = lists.filter(({ id }) => !before.has(id)).map(({ source }) => source);
  const next = withPolicyContext({
    ...state,
    places,
    directory: { ...state.directory, status: "ready", user: user ?? state.directory.user, problems },
    tokens: { ...state.tokens, lists, rows },
  });
  return {
    state: next,
    effects: [
      ...(added.length > 0 ? [{ type: "load-tokens" as const, load, sources: added }] : []),
      // The groups of an account can be asked for only when an account is known.
      ...(state.groups.status === "failed" ? [{ type: "load-permission-groups" as const, places }] : []),
    ],
  };
}

/**
 * Takes in accounts or zones that were found while more are on their way: their lists are read
 * meanwhile, and nothing is taken away.
 */
export function addPlaces(
  state: State,
  { load, places }: Extract<SurroundingsMessage, { type: "places-found" }>,
): Step {
  if (load !== state.tokens.load) return { state, effects: [] };
  const known = new Set(state.places.map(placeKey));
  const all = [...state.places, ...places.filter((place) => !known.has(placeKey(place)))];
  if (all.length === known.size) return { state, effects: [] };
  const before = new Set(state.tokens.lists.map(({ id }) => id));
  const added = listsOf(all).filter(({ id }) => !before.has(id));
  const tokens = { ...state.tokens, lists: [...state.tokens.lists, ...added] };
  return {
    state: withPolicyContext({ ...state, places: all, tokens }),
    effects: [{ type: "load-tokens", load, sources: added.map(({ source }) => source) }],
  };
}

function placeKey({ kind, id }: Place): string {
  return `${kind} ${id}`;
}
