import { calendarLocation } from "../screens/calendar/location.ts";
import { canLocation } from "../screens/can/location.ts";
import { groupsLocation } from "../screens/groups/location.ts";
import { operationsLocation } from "../screens/operations/location.ts";
import { risksLocation } from "../screens/risks/location.ts";
import { tokensLocation } from "../screens/tokens/location.ts";
import type { Screen, State } from "../state.ts";
import type { Location, LocationName } from "./location.ts";
import type { LocationModule } from "./location-module.ts";

/** The screens that can be gone to, in the order of their number keys. */
export const locations: { readonly [N in LocationName]: LocationModule<N> } = {
  tokens: tokensLocation,
  risks: risksLocation,
  calendar: calendarLocation,
  groups: groupsLocation,
  can: canLocation,
  operations: operationsLocation,
};

/** The names of these screens, in the same order. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the record above has these keys and no others
export const locationNames = Object.keys(locations) as readonly LocationName[];

/**
 * What a screen answers to the location bar; undefined for one that has no location, such as a
 * form.
 */
export function locationOf({ name }: Screen): LocationModule<LocationName> | undefined {
  const located = locationNames.find((known) => known === name);
  return located && moduleNamed(located);
}

/** Whether a screen can be gone to: where files are explored, only that of their operations. */
export function isReachable({ operations }: State, name: LocationName): boolean {
  return operations.files === undefined || name === "operations";
}

/** What the screen of this name answers. */
export function moduleNamed<N extends LocationName>(name: N): LocationModule<N> {
  return locations[name];
}

/** Where the user is, as far as a location can say it. */
export function currentLocation(state: State): Location | undefined {
  return locationOf(state.screen)?.current(state);
}
