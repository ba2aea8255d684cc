import type { CheckDescription } from "./check.ts";
import type { Observation } from "../observation.ts";
import type { History, Step } from "../state/history.ts";

/**
 * One question about what several exchanges say together. Pure; it never throws and never changes
 * what it sees.
 */
export interface StateCheck extends CheckDescription {
  readonly check: (history: History) => readonly StateObservation[];
}

/** What a check saw, and in which exchange. */
export interface StateObservation extends Observation {
  readonly step: Step;
}
