import type { Applying } from "./applying.ts";
import type { Difference } from "./spec-change.ts";

/** What may become of the values of a schema: some are refused now, some are allowed now. */
export type Fate = "lost" | "gained";

/** Two groups of schemas that are compared, at whatever places they are used. */
export interface Pair {
  readonly before: Applying;
  readonly after: Applying;
  /** Undefined until it is needed. */
  content: PairContent | undefined;
  /** What was found to become of the values. */
  readonly fates: Set<Fate>;
}

/** What differs between two groups of schemas; places are relative. */
export interface PairContent {
  readonly own: readonly SchemaDifference[];
  readonly below: readonly PairBelow[];
  /** Where there are alternatives, what decides about their values instead of `own` and `below`. */
  readonly splits: Readonly<Record<Fate, readonly Split[]>> | undefined;
}

/** The pair of what stands at a place below, or of an alternative at the same place. */
export interface PairBelow {
  readonly segment: string;
  readonly pair: Pair;
  /** Of an alternative: the pairs that decide whether anything becomes of its values. */
  readonly cover?: Cover;
}

/** By what may become of the values, the pair that decides; undefined where nothing does. */
export type Cover = Readonly<Record<Fate, Pair | undefined>>;
/**
 * Pairs of which one decides if it is broken (`all` must be kept), or only all of them together.
 */
export interface Split {
  readonly keeps: "all" | "some";
  readonly pairs: readonly Pair[];
}

/** What becomes of the values: some are no longer allowed, some are allowed now. */
export interface Effect {
  readonly lost?: boolean;
  readonly gained?: boolean;
}

/** A difference of two schemas, and what becomes of the values by it. */
export interface SchemaDifference extends Difference {
  readonly effect: Effect;
  /** If given, there is only a difference if one of these is so. */
  readonly when?: readonly (readonly [Fate, Pair])[];
  /** If given, the example must meet several alternatives of the schema that refuses it. */
  readonly several?: Several;
}

/** Alternatives of which a value may meet one alone. */
export interface Several {
  readonly alternatives: readonly Applying[];
  /** Whether the difference is told without an example too, as one that is not proven. */
  readonly isLikely: boolean;
}

/**
 * A pair where it is told. Below an alternative whose values another one takes as well, nothing
 * breaks (`isQuiet`).
 */
export interface PairNode {
  readonly pair: Pair;
  readonly isQuiet: boolean;
}

/** Reads pairs for one direction of two documents, and remembers what it read. */
export interface PairReader {
  readonly nodeOf: (pair: Pair, isQuiet: boolean) => PairNode;
  /** What differs at a node and below, at places relative to it. */
  readonly differences: (node: PairNode) => readonly Difference[];
}
