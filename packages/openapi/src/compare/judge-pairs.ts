import type { Fate, Pair, PairContent, SchemaDifference } from "./pair.ts";

/** Says whether something becomes of the values of a pair. */
export type Judge = (pair: Pair, fate: Fate) => boolean;

// A pair and what may become of its values.
interface Claim {
  readonly pair: Pair;
  readonly fate: Fate;
  /** The claims that rest on this one. */
  readonly users: Set<Claim>;
}

/**
 * Creates what says whether some values of the old schema are refused by the new one (`lost`), or
 * some of the new one by the old one (`gained`). Objects are read as closed: a member that is not
 * declared counts as refused. A pair that comes back to itself is taken to keep its values until
 * something shows otherwise, and what was found is kept, so each pair is judged once.
 */
export function createJudge(contentOf: (pair: Pair) => PairContent): Judge {
  const claims: Record<Fate, Map<Pair, Claim>> = { lost: new Map(), gained: new Map() };
  const open: Claim[] = [];

  function claimOf(pair: Pair, fate: Fate): Claim {
    const known = claims[fate].get(pair);
    if (known !== undefined) return known;
    const made = { pair, fate, users: new Set<Claim>() };
    claims[fate].set(pair, made);
    open.push(made);
    return made;
  }

  // Whether a claim that this one rests on is known to hold.
  function rests(user: Claim, pair: Pair, fate: Fate): boolean {
    if (pair.fates.has(fate)) return true;
    claimOf(pair, fate).users.add(user);
    return false;
  }

  function holds(claim: Claim): boolean {
    const { pair, fate } = claim;
    const content = contentOf(pair);
    if (content.splits === undefined) {
      return (
        content.own.some((one) => one.effect[fate] === true && isSo(one, claim)) ||
        content.below.some((one) => rests(claim, one.pair, fate))
      );
    }
    return content.splits[fate].some(({ keeps, pairs }) =>
      keeps === "all"
        ? pairs.some((one) => rests(claim, one, fate))
        : pairs.every((one) => rests(claim, one, fate)),
    );
  }

  function isSo({ when }: SchemaDifference, claim: Claim): boolean {
    return when === undefined || when.some(([fate, pair]) => rests(claim, pair, fate));
  }

  return (top, fate) => {
    claimOf(top, fate);
    for (let claim = open.pop(); claim !== undefined; claim = open.pop()) {
      if (claim.pair.fates.has(claim.fate) || !holds(claim)) continue;
      claim.pair.fates.add(claim.fate);
      open.push(...claim.users);
    }
    return top.fates.has(fate);
  };
}
