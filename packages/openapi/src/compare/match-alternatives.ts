import { refOf } from "./compare-notes.ts";
import type { Applying } from "./applying.ts";

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
    (one, other) => signOf(one) !== undefined && signOf(one) === signOf(other),
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

// What tells an alternative from the others: the component it is, or what its members must be.
function signOf([first]: Applying): string | undefined {
  const schema = first?.schema;
  if (typeof schema !== "object") return undefined;
  const constants = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const fixed = typeof member === "object" ? (member.const ?? loneValue(member.enum)) : undefined;
    return fixed === undefined ? [] : [`${name}=${JSON.stringify(fixed)}`];
  });
  return refOf(schema) ?? schema.title ?? (constants.length > 0 ? constants.toSorted().join() : undefined);
}

function loneValue(values: readonly unknown[] = []): unknown {
  return values.length === 1 ? values[0] : undefined;
}
