import type { ListedApiToken } from "../assessment/evaluated-token.ts";
import type { Place } from "../inventory/place.ts";
import type { ListedToken } from "../inventory/token-row.ts";

/** Names an API token of a user or of an account. */
export type ApiTokenRef =
  | { readonly kind: "user"; readonly id: string }
  | { readonly kind: "account"; readonly accountId: string; readonly id: string };

/** Names an Access service token of an account or of a zone. */
export interface ServiceTokenRef {
  readonly kind: "access";
  readonly place: Place;
  readonly id: string;
}

/** Names a Workers Builds token. */
export interface BuildTokenRef {
  readonly kind: "builds";
  readonly accountId: string;
  readonly id: string;
}

/** Names any token. */
export type TokenRef = ApiTokenRef | ServiceTokenRef | BuildTokenRef;

/** The name of a listed token, as the API's paths take it. */
export function refOf(listed: ListedApiToken): ApiTokenRef;
export function refOf(listed: Extract<ListedToken, { kind: "access" }>): ServiceTokenRef;
export function refOf(listed: ListedToken): TokenRef;
export function refOf(listed: ListedToken): TokenRef {
  switch (listed.kind) {
    case "user":
      return { kind: "user", id: listed.token.id };
    case "account":
      return { kind: "account", accountId: listed.place.id, id: listed.token.id };
    case "access":
      return { kind: "access", place: listed.place, id: listed.token.id };
    case "builds":
      return { kind: "builds", accountId: listed.place.id, id: listed.token.build_token_uuid };
  }
}
