import { boundKeymap } from "../../keys/bound-keymap.ts";
import { type FuzzyMatch, fuzzyMatch } from "../../lists/fuzzy-match.ts";
import { activeBindings } from "../../keys/key-router.ts";
import type { Binding, Scope } from "../../keys/binding.ts";
import { dialogs } from "../dialogs.ts";
import type { State } from "../../state.ts";

/** An action that the palette offers. */
export interface PaletteItem {
  readonly binding: Binding;
  /** Whether it works on the screen behind; others are shown with their keys, to be found. */
  readonly isHere: boolean;
  readonly match: FuzzyMatch;
}

/**
 * The actions whose description or hint has the letters of the query, the best first, and those
 * that work here before all others.
 */
export function paletteItems(state: State, query: string): readonly PaletteItem[] {
  const here = activeBindings({ ...state, dialog: undefined }).filter(isOffered);
  const elsewhere = boundKeymap(state.settings).filter(
    (binding) => isOffered(binding) && !here.some((other) => isSameAction(binding, other)),
  );
  return [
    ...matching(here, query).map((found) => ({ ...found, isHere: true })),
    ...matching(elsewhere, query).map((found) => ({ ...found, isHere: false })),
  ];
}

function matching(
  bindings: readonly Binding[],
  query: string,
): readonly { readonly binding: Binding; readonly match: FuzzyMatch }[] {
  return bindings
    .filter((binding, index) => bindings.findIndex((other) => isSameAction(binding, other)) === index)
    .flatMap((binding) => {
      const match = matchOf(binding, query.trim());
      return match === undefined ? [] : [{ binding, match }];
    })
    .toSorted((one, other) => other.match.score - one.match.score);
}

// The word at the foot of the screen is one that the user has seen: it finds the action too.
function matchOf({ description, hint }: Binding, query: string): FuzzyMatch | undefined {
  const found = fuzzyMatch(description, query);
  if (found !== undefined || hint === undefined) return found;
  const { score } = fuzzyMatch(hint, query) ?? {};
  return score === undefined ? undefined : { score, positions: [] };
}

// What moves or types is quicker by its key than by its name, and what answers a question is no
// action of its own.
function isOffered({ category, scope, action }: Binding): boolean {
  return "area" in action && category !== "Move" && category !== "Text" && !notOffered.has(scope);
}

function isSameAction(one: Binding, other: Binding): boolean {
  return one.description === other.description;
}

const notOffered: ReadonlySet<Scope> = new Set(Object.values(dialogs).flatMap(({ scopes }) => scopes));
