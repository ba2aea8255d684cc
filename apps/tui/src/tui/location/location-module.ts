import type { TextInput } from "../lists/text-input.ts";
import type { State } from "../state.ts";
import type { Step } from "../step.ts";
import type { Location, LocationName } from "./location.ts";

/** The location of one screen. */
export type LocationNamed<N extends LocationName> = Extract<Location, { readonly screen: N }>;

/** What a screen that can be gone to answers to the location bar. */
export interface LocationModule<N extends LocationName> {
  /** The name of the screen in the bar, where there is room for a word. */
  readonly tab: string;
  /** What the number key leads to, for the help. */
  readonly about: string;
  /** The parameters in the order in which they are written. */
  readonly parameters: readonly string[];
  /** Where the user is on the screen. */
  readonly current: (state: State) => LocationNamed<N>;
  /** The values of the parameters; those at their default are empty or undefined. */
  readonly write: (location: LocationNamed<N>) => Readonly<Record<string, string | undefined>>;
  /** The location with these values of its parameters. */
  readonly read: (value: (name: string) => string | undefined) => ReadLocation<LocationNamed<N>>;
  /** Goes there. */
  readonly open: (state: State, location: LocationNamed<N>) => Step;
  /** The filter of the screen while the user types it. */
  readonly typedFilter?: (state: State) => TextInput | undefined;
}

/** A location, or one line that says what in its text is wrong. */
export type ReadLocation<L = Location> =
  | { readonly ok: true; readonly location: L }
  | { readonly ok: false; readonly reason: string };
