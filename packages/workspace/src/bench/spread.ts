import type { Spread } from "./figure.ts";

/** The least number of rounds whose spread says anything. */
export const fewestRounds = 7;

// Each verdict looks at one end of the interval: it is wrong at most one time in twenty.
const confidence = 0.9;

/** The middle one of some numbers, or what lies between the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const below = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  const above = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return (below + above) / 2;
}

/** The value that this share of the samples does not exceed. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * The median of what was measured in some rounds, and the interval that holds the true median with
 * at least 90 %. It goes from one of the sorted values to another, as the binomial distribution
 * says (Le Boudec, Performance Evaluation, 2.2): that holds whatever the distribution is, and those
 * of times are skewed and have outliers. Throws a RangeError for fewer than 7 rounds.
 */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length < fewestRounds)
    throw new RangeError(`${values.length} rounds are too few; measure at least ${fewestRounds}`);
  const sorted = values.toSorted((one, other) => one - other);
  const left = leftOutAtEachEnd(values.length);
  return {
    median: median(values),
    low: sorted.at(left) ?? Number.NaN,
    high: sorted.at(-1 - left) ?? Number.NaN,
  };
}

// How many values may be left out at each end: the chance that so few, or fewer, of them lie on one
// side of the true median is that of as few heads of as many coins.
function leftOutAtEachEnd(count: number): number {
  let chance = 0.5 ** count;
  let fewer = chance;
  let left = 0;
  for (;;) {
    chance *= (count - left) / (left + 1);
    fewer += chance;
    if (fewer > (1 - confidence) / 2) return left;
    left += 1;
  }
}
