import type { Severity } from "@cftokens/policy";
import type { CanQuestionText } from "../screens/can/state.ts";
import type { TokensQuery } from "../screens/tokens/query.ts";

/** What a screen shows, as the location bar writes it: `tokens?kind=user&sort=-expires&q=dns`. */
export type Location =
  | { readonly screen: "tokens"; readonly query: TokensQuery; readonly text: string }
  | { readonly screen: "risks"; readonly severity: Severity | undefined; readonly text: string }
  | { readonly screen: "calendar"; readonly text: string }
  | { readonly screen: "groups"; readonly heldOnly: boolean; readonly text: string }
  | { readonly screen: "can"; readonly question: CanQuestionText }
  | { readonly screen: "operations"; readonly view: "flat" | "tree"; readonly text: string };

/** The name of a screen that has a location. */
export type LocationName = Location["screen"];
