import { type OperationDescription, operations } from "@cftokens/client";
import { severities } from "@cftokens/policy";
import { groupLabel, isApiToken } from "@cftokens/workbench/assessment";
import { tokenKinds } from "@cftokens/workbench/inventory";
import type { State } from "../state.ts";
import { sortColumns, tableColumns } from "../screens/tokens/query.ts";
import { escapeValue } from "./format-location.ts";
import { locationNames, locations } from "./locations.ts";

/**
 * How a typed location could go on: the whole texts, at most `MOST`. A screen first, then what it
 * takes, then values.
 */
export function suggestLocations(text: string, state: State): readonly string[] {
  const [screenText = ""] = text.split("?");
  const screen = locationNames.find((name) => name === screenText.toLowerCase());
  if (!text.includes("?"))
    return screen === undefined
      ? locationNames.filter((name) => name.startsWith(text.toLowerCase()))
      : [`${screen}?`];
  if (screen === undefined) return [];
  const start = Math.max(text.lastIndexOf("&"), text.indexOf("?")) + 1;
  const base = text.slice(0, start);
  const pair = text.slice(start);
  const [name = "", ...value] = pair.split("=");
  if (value.length === 0)
    return locations[screen].parameters
      .filter((known) => known.startsWith(name) && !base.includes(`${known}=`))
      .map((known) => `${base}${known}=`);
  const typed = value.join("=").toLowerCase();
  return [...new Set(valuesOf(name, state))]
    .map(escapeValue)
    .filter((known) => known.toLowerCase().startsWith(typed) && known.toLowerCase() !== typed)
    .slice(0, most)
    .map((known) => `${base}${name}=${known}`);
}

/**
 * The text with as much more as all suggestions have in common; with the first of them when that is
 * nothing.
 */
export function completeLocation(text: string, suggestions: readonly string[]): string {
  const [first] = suggestions;
  if (first === undefined) return text;
  let length = first.length;
  for (const other of suggestions) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return length > text.length ? first.slice(0, length) : first;
}

function valuesOf(name: string, { places, groups, tokens, policyContext }: State): readonly string[] {
  const namesOf = (kind: "account" | "zone"): readonly string[] =>
    places.filter((place) => place.kind === kind).map(({ id, name: known }) => known ?? id);
  switch (name) {
    case "kind":
      return tokenKinds;
    case "account":
      return namesOf("account");
    case "zone":
      return namesOf("zone");
    case "group":
      return groups.status === "ready" ? groups.groups.map(groupLabel) : [];
    case "sort":
      return [...sortColumns, ...sortColumns.map((column) => `-${column}`)];
    case "columns":
      return tableColumns;
    case "held":
      return ["yes"];
    case "severity":
      return severities;
    case "token":
      return tokens.rows.filter(({ listed }) => isApiToken(listed)).map((row) => row.name);
    case "operation":
      return Object.values<OperationDescription>(operations).map(({ id }) => id);
    case "on":
      return [policyContext.user?.email ?? "user", ...namesOf("account"), ...namesOf("zone")];
    default:
      return [];
  }
}

const most = 20;
