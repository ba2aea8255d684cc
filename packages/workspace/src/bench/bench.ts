import type { FigureDefinition, FigureRounds } from "./figure.ts";

/** Some figures that are measured together, in a process of their own. */
export interface Bench<Name extends string = string> {
  readonly figures: Readonly<Record<Name, FigureDefinition>>;
  /**
   * Measures the figures that are wanted, and yields each as soon as it is there; one that was not
   * asked for may come too. Throws a `MissingData` where something is needed that is not in the
   * repository.
   */
  readonly measure: (wanted: ReadonlySet<string>) => AsyncIterable<FigureRounds<NoInfer<Name>>>;
}

/** Data that is not in the repository, and how to give it. */
export class MissingData extends Error {
  override readonly name = "MissingData";
}

/** A bench whose `measure` may yield no other figures than it declares. */
export function defineBench<const Name extends string>(bench: Bench<Name>): Bench<Name> {
  return bench;
}

/** What was measured of a figure in some rounds: both sides' values, one a round each. */
export function roundsOf<const Name extends string>(
  name: Name,
  ours: readonly number[],
  peer: readonly number[],
): FigureRounds<Name> {
  return { name, ours, peer, isCounted: false };
}

/** A figure that is counted or weighed, and the same every time. */
export function countOf<const Name extends string>(
  name: Name,
  ours: number,
  peer: number,
): FigureRounds<Name> {
  return { name, ours: [ours], peer: [peer], isCounted: true };
}
