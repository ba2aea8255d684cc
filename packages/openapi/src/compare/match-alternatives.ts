import type { Applying } from "./schema-view.ts";
import type { Difference } from "./spec-change.ts";

/** How the alternatives of two groups correspond. */
export interface AlternativeMatch {
  /** The differences within each pair. */
  readonly pairs: readonly (readonly Difference[])[];
  readonly removed: readonly Applying[];
  readonly added: readonly Applying[];
}

/**
 * Pairs alternatives, whose order and names do not matter: first equal ones, then ones with the
 * same name, then the rest in order, unless alternatives were only added or only removed.
 */
export function matchAlternatives(
  before: readonly Applying[],
  after: readonly Applying[],
  compare: (before: Applying, after: Applying) => readonly Difference[],
): AlternativeMatch {
  const equal = pairUp(before, after, (one, other) => compare(one, other).length === 0);
  const named = pairUp(
    equal.before,
    equal.after,
    (one, other) => refOf(one) !== undefined && refOf(one) === refOf(other),
  );
  const inOrder = named.before.length === named.after.length;
  const rest = pairUp(named.before, named.after, () => inOrder);
  return {
    pairs: [...named.pairs, ...rest.pairs].map(([one, other]) => compare(one, other)),
    removed: rest.before,
    added: rest.after,
  };
}

interface Pairing {
  readonly pairs: readonly (readonly [Applying, Applying])[];
  /** Those without a partner. */
  readonly before: readonly Applying[];
  readonly after: readonly Applying[];
}

function pairUp(
  before: readonly Applying[],
  after: readonly Applying[],
  fits: (one: Applying, other: Applying) => boolean,
): Pairing {
  const open = new Set(after);
  const pairs = before.flatMap((one) => {
    const partner = [...open].find((other) => fits(one, other));
    if (partner === undefined) return [];
    open.delete(partner);
    return [[one, partner] as const];
  });
  const paired = new Set(pairs.map(([one]) => one));
  return { pairs, before: before.filter((one) => !paired.has(one)), after: [...open] };
}

function refOf([first]: Applying): string | undefined {
  return typeof first?.schema === "object" ? first.schema.$ref : undefined;
}
