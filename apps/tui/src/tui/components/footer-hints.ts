import { keyLabel } from "../keys/key.ts";
import type { Binding } from "../keys/binding.ts";
import { textWidth } from "@cftokens/workbench/text";

/** A key at the foot of the screen, and the word that says what it does. */
export interface Hint {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
}

/**
 * The hints that fit. The way to all other keys is always there, and in a narrow window nothing
 * else that is everywhere: what can be done here comes first. A hint that has no room is left out
 * whole: half a hint says nothing.
 */
export function footerHints(bindings: readonly Binding[], columns: number): readonly Hint[] {
  const isEverywhere = ({ scope, category }: Binding): boolean =>
    scope === "global" && (columns >= 80 || category === "Program");
  const working = withoutShadowed(bindings);
  const everywhere = toHints(working.filter(isEverywhere));
  const here = toHints(working.filter((binding) => !isEverywhere(binding)));
  const room = columns - everywhere.reduce((sum, hint) => sum + hintWidth(hint), 0);
  let used = 0;
  const fitting = here.filter((hint) => {
    const fits = used + hintWidth(hint) <= room;
    used += fits ? hintWidth(hint) : 0;
    return fits;
  });
  return [...fitting, ...everywhere];
}

/** The hint in a column of the foot, the first one being 1. */
export function hintAt(hints: readonly Hint[], column: number): Hint | undefined {
  let end = 0;
  return hints.find((hint) => {
    end += hintWidth(hint);
    return column <= end;
  });
}

// Of two bindings with the same key only the nearer one works.
function withoutShadowed(bindings: readonly Binding[]): readonly Binding[] {
  const taken = new Set<string>();
  return bindings.filter(({ keys: [key = ""], hint }) => {
    if (hint === undefined) return true;
    const isFree = !taken.has(key);
    taken.add(key);
    return isFree;
  });
}

function toHints(bindings: readonly Binding[]): readonly Hint[] {
  return bindings.flatMap(({ keys, hint }) => {
    const [key = ""] = keys;
    return hint === undefined ? [] : [{ key, label: keyLabel(key), hint }];
  });
}

function hintWidth({ label, hint }: Hint): number {
  return textWidth(label) + textWidth(hint) + 3;
}
