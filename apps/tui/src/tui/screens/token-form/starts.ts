import { templates, type TokenTemplate } from "@cftokens/policy";
import type { TokenKind } from "@cftokens/workbench/inventory";

/** What a new token can start from. */
export type Start =
  | { readonly type: "kind"; readonly kind: TokenKind; readonly label: string; readonly about: string }
  | { readonly type: "template"; readonly template: TokenTemplate };

/**
 * The kinds of token, then the templates of the dashboard, in the order in which they are offered.
 */
export function starts(): readonly Start[] {
  return [...kinds, ...templates.map((template): Start => ({ type: "template", template }))];
}

/** How a kind of token is called where one is made. */
export function kindLabel(kind: TokenKind): string {
  return kinds.find((start) => start.kind === kind)?.label ?? kind;
}

const kinds = [
  {
    type: "kind",
    kind: "user",
    label: "User API token",
    about: "acts for you on the API, as far as its policies allow",
  },
  {
    type: "kind",
    kind: "account",
    label: "Account API token",
    about: "belongs to an account: stays when people leave",
  },
  {
    type: "kind",
    kind: "access",
    label: "Access service token",
    about: "lets a program through Cloudflare Access",
  },
  {
    type: "kind",
    kind: "builds",
    label: "Workers Builds token",
    about: "hands an API token of yours to Workers Builds",
  },
] as const satisfies readonly Start[];
