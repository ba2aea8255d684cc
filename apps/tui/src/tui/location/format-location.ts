import type { Location, LocationName } from "./location.ts";
import { moduleNamed } from "./locations.ts";

/** A location as text. What is at its default is left out. */
export function formatLocation(location: Location): string {
  const { parameters, write } = moduleNamed<LocationName>(location.screen);
  const values = write(location);
  const pairs = parameters.flatMap((name) => {
    const value = values[name] ?? "";
    return value === "" ? [] : [`${name}=${escapeValue(value)}`];
  });
  return pairs.length === 0 ? location.screen : `${location.screen}?${pairs.join("&")}`;
}

/**
 * A value as it stands in a location: escaped as in a web address, but only where it has to be, so
 * that names stay readable.
 */
export function escapeValue(value: string): string {
  return value.replaceAll(/[%&=+?#]/gu, (character) => encodeURIComponent(character)).replaceAll(" ", "+");
}
