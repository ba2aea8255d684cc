import { fewestRounds } from "./spread.ts";

/** One measurement: what it gives is a time, a rate or a size. */
export type Measure = () => number | Promise<number>;

/**
 * Measures each side once a round, after a round that does not count. Each round begins with the
 * next side (A B, then B A), so that neither profits from what the other leaves behind, and what
 * else the machine does for a while it does to all of them. Throws a RangeError for fewer than 7
 * rounds.
 */
export async function measureInTurn<Side extends string>(
  rounds: number,
  sides: Readonly<Record<Side, Measure>>,
): Promise<Readonly<Record<Side, readonly number[]>>> {
  if (rounds < fewestRounds) throw new RangeError(`at least ${fewestRounds} rounds, not ${rounds}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record
  const names = Object.keys(sides) as Side[];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all members are set
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Side, number[]>;
  for (const name of names) await sides[name]();
  for (let round = 0; round < rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)])
      values[name].push(await sides[name]());
  }
  return values;
}
