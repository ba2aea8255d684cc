import { templates, type TokenTemplate } from "@cftokens/policy";
import type { State } from "../../state.ts";
import type { TokenRow } from "@cftokens/workbench/inventory";
import type { Draft } from "./draft/draft.ts";

/** What a build token can hand on: an API token that is known, or one that is made first. */
export type TokenChoice =
  | { readonly type: "known"; readonly id: string; readonly row: TokenRow }
  | { readonly type: "new"; readonly template: TokenTemplate };

/**
 * The API tokens whose name or id has the text: those of the user, then those of the account. The
 * documentation of Workers Builds takes tokens of users only; the API has the last word.
 */
export function suggestTokens(
  { tokens }: Pick<State, "tokens">,
  draft: Draft,
  text: string,
): readonly TokenChoice[] {
  const words = text.trim().toLowerCase();
  const known = tokens.rows.flatMap((row): readonly (TokenChoice & { type: "known" })[] => {
    const id = idOf(row, draft);
    const isFound = id !== undefined && (row.name.toLowerCase().includes(words) || id.includes(words));
    return isFound ? [{ type: "known", id, row }] : [];
  });
  const ofUser = known.filter(({ row }) => row.listed.kind === "user");
  const ofAccount = known.filter(({ row }) => row.listed.kind === "account");
  return [...ofUser, ...ofAccount, ...(words === "" ? newToken() : [])];
}

/** The API token that a draft of a build token names, when it is a known one. */
export function chosenToken({ tokens }: Pick<State, "tokens">, draft: Draft): TokenRow | undefined {
  const id = draft.texts.cloudflareTokenId.text.trim();
  return tokens.rows.find((row) => idOf(row, draft) === id);
}

function idOf({ listed }: TokenRow, { placeId }: Draft): string | undefined {
  switch (listed.kind) {
    case "user":
      return listed.token.id;
    case "account":
      return listed.place.id === placeId ? listed.token.id : undefined;
    case "access":
    case "builds":
      return undefined;
  }
}

function newToken(): readonly TokenChoice[] {
  return templates
    .filter(({ id }) => id === "edit-workers")
    .map((template): TokenChoice => ({ type: "new", template }));
}
