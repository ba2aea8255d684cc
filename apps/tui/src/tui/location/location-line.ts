import { inputText } from "../lists/input-text.ts";
import { cutText, safeText, textWidth } from "@cftokens/workbench/text";
import type { State } from "../state.ts";
import type { Span, StyledLine } from "../text/styled-line.ts";
import { formatLocation } from "./format-location.ts";
import { currentLocation, locationNames, locationOf, locations } from "./locations.ts";
import { suggestLocations } from "./suggest-locations.ts";

/**
 * The first line of the body: where the user is, as it can be typed, and the screens with their
 * number keys.
 */
export function locationLine(state: State): StyledLine {
  const { columns } = state.size;
  const here = hereSpans(state);
  const room = columns - widthOf(here) - 2;
  const tabs = [tabSpans(state), shortTabSpans(state)].find((spans) => widthOf(spans) <= room);
  if (tabs === undefined) return here;
  return [...here, { text: " ".repeat(room + 1 - widthOf(tabs)) }, ...tabs];
}

/**
 * The number key of the screen whose name, or number, is in this column of the line; the first one
 * is 1.
 */
export function tabAt(state: State, column: number): string | undefined {
  if (locationOf(state.screen) === undefined) return undefined;
  const line = locationLine(state);
  let end = 0;
  const span = line.find(({ text }) => {
    end += textWidth(text);
    return column <= end;
  });
  const index = span === undefined ? -1 : line.slice(0, line.indexOf(span) + 1).filter(isNumber).length;
  return span === undefined || index === 0 || span.text.trim() === "" ? undefined : String(index);
}

// The number of a screen is a span of its own, before its name.
function isNumber({ text }: Span): boolean {
  return /^ \d$/u.test(text);
}

function widthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { text }) => sum + textWidth(text), 0);
}

/** The status line while a location is typed: how it could go on. */
export function locationStatus(state: State): StyledLine {
  const text = state.location?.text ?? "";
  const suggestions = suggestLocations(text, state);
  if (suggestions.length === 0) return [{ text: " Enter goes there", tone: "dim" }];
  const start = Math.max(text.lastIndexOf("&"), text.indexOf("?"), text.lastIndexOf("=")) + 1;
  const rest = suggestions.map((suggestion) => safeText(suggestion.slice(start)));
  return [{ text: " Tab: ", tone: "dim" }, { text: cutText(rest.join("  "), state.size.columns - 7) }];
}

function hereSpans(state: State): StyledLine {
  const { columns } = state.size;
  if (state.location !== undefined)
    return [
      { text: " › ", tone: "accent" },
      { text: cutText(inputText(state.location, { width: columns - 5 }), columns - 4), tone: "strong" },
    ];
  const location = currentLocation(state);
  if (location === undefined) return [];
  const filter = locationOf(state.screen)?.typedFilter?.(state);
  const longest = columns - 2 * locationNames.length - 4;
  if (filter === undefined) return [{ text: ` ${cutText(safeText(formatLocation(location)), longest)}` }];
  // The filter is typed where it will stand: at the end.
  const rest = formatLocation("text" in location ? { ...location, text: "" } : location);
  const start = cutText(safeText(`${rest}${rest.includes("?") ? "&" : "?"}q=`), columns - 14);
  const room = Math.max(8, columns - textWidth(start) - 3);
  return [
    { text: ` ${start}` },
    { text: cutText(inputText(filter, { width: room - 1 }), room), tone: "strong" },
  ];
}

function tabSpans(state: State): readonly Span[] {
  if (state.operations.files !== undefined) return [];
  return locationNames.flatMap((name, index): readonly Span[] => [
    { text: ` ${index + 1}`, tone: "dim" },
    { text: ` ${locations[name].tab} `, tone: state.screen.name === name ? "accent" : "dim" },
  ]);
}

// Where the names have no room, the numbers still say that there is more, and where one is.
function shortTabSpans({ screen }: State): readonly Span[] {
  return locationNames.map((name, index): Span => ({
    text: ` ${index + 1}`,
    tone: screen.name === name ? "accent" : "dim",
  }));
}
