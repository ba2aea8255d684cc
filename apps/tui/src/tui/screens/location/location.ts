import type { Severity } from "@cftokens/policy";
import type { TokenKind } from "@cftokens/workbench/inventory";
import type { TokensQuery } from "../tokens/query.ts";

/** What a screen shows, as the location bar writes it: `tokens?kind=user&sort=-expires&q=dns`. */
export type Location =
  | { readonly screen: "tokens"; readonly query: TokensQuery; readonly text: string }
  | { readonly screen: "risks"; readonly severity: Severity | undefined; readonly text: string }
  | { readonly screen: "calendar"; readonly text: string }
  | { readonly screen: "groups"; readonly heldOnly: boolean; readonly text: string }
  | { readonly screen: "can"; readonly question: CanQuestionText }
  | { readonly screen: "operations"; readonly text: string };

/** A question of the screen "can it?", in words: names, or ids where there is no name. */
export interface CanQuestionText {
  readonly token: string;
  readonly operation: string;
  readonly on: string;
  readonly ip: string;
  readonly at: string;
}

/** The screens that a location can name, in the order of their number keys. */
export const LOCATION_SCREENS: readonly Location["screen"][] = [
  "tokens",
  "risks",
  "calendar",
  "groups",
  "can",
  "operations",
];

/** The words for the families of tokens in a location. */
export const KIND_WORDS: Readonly<Record<TokenKind, string>> = {
  user: "user",
  account: "account",
  access: "access",
  builds: "builds",
};

/** A location as text. What is at its default is left out. */
export function formatLocation(location: Location): string {
  const parameters = parametersOf(location)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value = ""]) => `${name}=${escapeValue(value)}`);
  return parameters.length === 0 ? location.screen : `${location.screen}?${parameters.join("&")}`;
}

type Parameter = readonly [name: string, value: string | undefined];

function parametersOf(location: Location): readonly Parameter[] {
  switch (location.screen) {
    case "tokens": {
      const { kind, account, zone, group, sort } = location.query;
      const order = sort === undefined ? undefined : `${sort.descending ? "-" : ""}${sort.by}`;
      return [
        ["kind", kind === undefined ? undefined : KIND_WORDS[kind]],
        ["account", account],
        ["zone", zone],
        ["group", group],
        ["sort", order],
        ["q", location.text],
      ];
    }
    case "risks":
      return [
        ["severity", location.severity],
        ["q", location.text],
      ];
    case "calendar":
    case "operations":
      return [["q", location.text]];
    case "groups":
      return [
        ["held", location.heldOnly ? "yes" : undefined],
        ["q", location.text],
      ];
    case "can": {
      const { token, operation, on, ip, at } = location.question;
      return [
        ["token", token],
        ["operation", operation],
        ["on", on],
        ["ip", ip],
        ["at", at],
      ];
    }
  }
}

/** A value as it stands in a location: escaped as in a web address, but only where it has to be, so that names stay readable. */
export function escapeValue(value: string): string {
  return value.replaceAll(/[%&=+?#]/gu, (character) => encodeURIComponent(character)).replaceAll(" ", "+");
}
