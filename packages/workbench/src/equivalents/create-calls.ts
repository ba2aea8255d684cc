import type { Place } from "../inventory/place.ts";
import type { TokenKind } from "../inventory/token-row.ts";
import { type ApiCall, apiCall } from "./api-call.ts";

/** What a create call is made of. The body is whatever is to be sent: the API judges it, and a file may hold anything. */
export interface CreateParts {
  readonly kind: TokenKind;
  /** The account or zone that the token belongs to; a user's token has none. */
  readonly place: Place | undefined;
  readonly body: unknown;
}

/** The call that creates a token; undefined when the family needs an account or zone and there is none, or takes no zone. */
export function createCall({ kind, place, body }: CreateParts): ApiCall | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a body from outside goes to the API as it is, which judges it
  const sent = { body: body as never };
  if (kind === "user") return apiCall("userApiTokensCreateToken", sent);
  if (place === undefined) return undefined;
  if (place.kind === "zone")
    return kind === "access"
      ? apiCall("zoneLevelAccessServiceTokensCreateAServiceToken", { ...sent, path: { zone_id: place.id } })
      : undefined;
  const inAccount = { ...sent, path: { account_id: place.id } };
  switch (kind) {
    case "account":
      return apiCall("accountApiTokensCreateToken", inAccount);
    case "access":
      return apiCall("accessServiceTokensCreateAServiceToken", inAccount);
    case "builds":
      return apiCall("createBuildToken", inAccount);
  }
}
