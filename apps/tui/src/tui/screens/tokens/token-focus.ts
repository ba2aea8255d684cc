import { refOf } from "@cftokens/workbench/changes";
import type { TokenRow } from "@cftokens/workbench/inventory";
import type { Focused } from "../screen.ts";

/** What a command of the user is told of a token. */
export function tokenFocus(row: TokenRow | undefined): Focused {
  if (row === undefined) return {};
  const { listed, name, status } = row;
  const place = listed.kind === "user" ? undefined : listed.place;
  return {
    TOKEN_ID: refOf(listed).id,
    TOKEN_NAME: name,
    TOKEN_KIND: listed.kind,
    TOKEN_STATUS: status.word,
    ACCOUNT_ID: place?.kind === "account" ? place.id : place?.accountId,
    ZONE_ID: place?.kind === "zone" ? place.id : undefined,
  };
}
