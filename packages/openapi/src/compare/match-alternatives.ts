import type { Applying } from "./schema-view.ts";

/** How the alternatives of two groups correspond. */
export interface AlternativeMatch {
  readonly pairs: readonly (readonly [Applying, Applying])[];
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
  isSame: (before: Applying, after: Applying) => boolean,
): AlternativeMatch {
  const equal = pairUp(before, after, isSame);
  const named = pairUp(
    equal.before,
    equal.after,
    (one, other) => refOf(one) !== undefined && refOf(one) === refOf(other),
  );
  const inOrder = named.before.length === named.after.length;
  const rest = pairUp(named.before, named.after, () => inOrder);
  return {
    pairs: [...named.pairs, ...rest.pairs],
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
