import type { ReadLocation } from "./location-module.ts";
import type { LocationName } from "./location.ts";
import { locationNames, moduleNamed } from "./locations.ts";

/**
 * Reads what a user typed into the location bar. Only the screen is needed: `risks`,
 * `tokens?sort=-expires`.
 */
export function parseLocation(text: string): ReadLocation {
  const [name = "", ...rest] = text.trim().split("?");
  const values = new Map(
    rest
      .join("?")
      .split("&")
      .filter((pair) => pair !== "")
      .map((pair) => {
        const [key = "", ...value] = pair.split("=");
        return [key, unescape(value.join("="))] as const;
      }),
  );
  const screen = locationNames.find((known) => known === name.toLowerCase());
  if (screen === undefined) return refuse(`There is no screen “${name}”: ${locationNames.join(", ")}`);
  const { parameters, read } = moduleNamed<LocationName>(screen);
  const unknown = [...values.keys()].find((key) => !parameters.includes(key));
  return unknown === undefined
    ? read((parameter) => values.get(parameter))
    : refuse(`“${screen}” has no “${unknown}”: ${parameters.join(", ")}`);
}

function refuse(reason: string): ReadLocation {
  return { ok: false, reason };
}

function unescape(value: string): string {
  const text = value.replaceAll("+", " ");
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign is one that the user meant.
    return text;
  }
}
