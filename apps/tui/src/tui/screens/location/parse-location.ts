import { SEVERITIES, TOKEN_KINDS } from "@cftokens/workbench/inventory";
import { SORT_COLUMNS, type TokenOrder, type TokensQuery } from "../tokens/query.ts";
import { KIND_WORDS, type Location, LOCATION_SCREENS } from "./location.ts";

/** A location, or one line that says what in the text is none. */
export type ParsedLocation =
  | { readonly ok: true; readonly location: Location }
  | { readonly ok: false; readonly reason: string };

/** Reads what a user typed into the location bar. Only the screen is needed: `risks`, `tokens?sort=-expires`. */
export function parseLocation(text: string): ParsedLocation {
  const [name = "", ...rest] = text.trim().split("?");
  const parameters = new Map(
    rest
      .join("?")
      .split("&")
      .filter((pair) => pair !== "")
      .map((pair) => {
        const [key = "", ...value] = pair.split("=");
        return [key, unescape(value.join("="))] as const;
      }),
  );
  const screen = LOCATION_SCREENS.find((known) => known === name.toLowerCase());
  if (screen === undefined) return refuse(`There is no screen “${name}”: ${LOCATION_SCREENS.join(", ")}`);
  const unknown = [...parameters.keys()].find((key) => !PARAMETERS[screen].includes(key));
  if (unknown !== undefined)
    return refuse(`“${screen}” has no “${unknown}”: ${PARAMETERS[screen].join(", ")}`);
  return readScreen(screen, parameters);
}

/** What each screen can be asked for. */
export const PARAMETERS: Readonly<Record<Location["screen"], readonly string[]>> = {
  tokens: ["kind", "account", "zone", "group", "sort", "q"],
  risks: ["severity", "q"],
  calendar: ["q"],
  groups: ["held", "q"],
  can: ["token", "operation", "on", "ip", "at"],
  operations: ["q"],
};

type Parameters = ReadonlyMap<string, string>;

function readScreen(screen: Location["screen"], parameters: Parameters): ParsedLocation {
  const text = parameters.get("q") ?? "";
  const of = (name: string): string => parameters.get(name) ?? "";
  switch (screen) {
    case "tokens":
      return readTokens(parameters, text);
    case "risks": {
      const wanted = parameters.get("severity");
      const severity = SEVERITIES.find((known) => known === wanted);
      return wanted === undefined || severity !== undefined
        ? { ok: true, location: { screen, severity, text } }
        : refuse(`There is no severity “${wanted}”: ${SEVERITIES.join(", ")}`);
    }
    case "calendar":
    case "operations":
      return { ok: true, location: { screen, text } };
    case "groups":
      return { ok: true, location: { screen, heldOnly: of("held") === "yes", text } };
    case "can":
      return {
        ok: true,
        location: {
          screen,
          question: {
            token: of("token"),
            operation: of("operation"),
            on: of("on"),
            ip: of("ip"),
            at: of("at"),
          },
        },
      };
  }
}

function readTokens(parameters: Parameters, text: string): ParsedLocation {
  const kindText = parameters.get("kind");
  const kind = TOKEN_KINDS.find((known) => KIND_WORDS[known] === kindText);
  if (kindText !== undefined && kind === undefined)
    return refuse(`There is no kind “${kindText}”: ${Object.values(KIND_WORDS).join(", ")}`);
  const sortText = parameters.get("sort");
  const sort = sortText === undefined ? undefined : readOrder(sortText);
  if (sortText !== undefined && sort === undefined)
    return refuse(
      `There is no column “${sortText}”: ${SORT_COLUMNS.join(", ")}, with - before it descending`,
    );
  const query: TokensQuery = {
    kind,
    account: parameters.get("account"),
    zone: parameters.get("zone"),
    group: parameters.get("group"),
    sort,
  };
  return { ok: true, location: { screen: "tokens", query, text } };
}

function readOrder(text: string): TokenOrder | undefined {
  const descending = text.startsWith("-");
  const by = SORT_COLUMNS.find((column) => column === text.slice(descending ? 1 : 0));
  return by === undefined ? undefined : { by, descending };
}

function refuse(reason: string): ParsedLocation {
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
