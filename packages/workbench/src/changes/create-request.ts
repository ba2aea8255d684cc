import type { BuildTokenCreate, ServiceTokenCreate, TokenCreate } from "@cftokens/client";
import type { Place } from "../inventory/place.ts";
import type { TokenKind } from "../inventory/token-kinds.ts";
import { type SafeText, safeText } from "../text/safe-text.ts";
import { textMember } from "../text/text-member.ts";

/** A token to be created: the operation's body, and where it goes. */
export type CreateRequest = { readonly type: "create" } & (
  | { readonly kind: "user"; readonly body: TokenCreate }
  | { readonly kind: "account"; readonly place: Place; readonly body: TokenCreate }
  | { readonly kind: "access"; readonly place: Place; readonly body: ServiceTokenCreate }
  | { readonly kind: "builds"; readonly place: Place; readonly body: BuildTokenCreate }
);

/**
 * A request with a body from outside, such as a file, which goes to the API as it is: the API
 * judges it. Undefined when the family needs an account or zone and there is none, or takes no
 * zone.
 */
export function createRequest(
  kind: TokenKind,
  place: Place | undefined,
  body: unknown,
): CreateRequest | undefined {
  if (kind !== "user" && (place === undefined || (place.kind === "zone" && kind !== "access")))
    return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the API judges the body
  return { type: "create", kind, ...(kind !== "user" && { place }), body } as CreateRequest;
}

/** A token that the API made. */
export interface CreatedToken {
  readonly id: string;
  readonly name: SafeText;
  /** The key of its row in a table. */
  readonly key: string;
}

/** The token that the answer to a request to create one tells of. */
export function createdToken(kind: TokenKind, result: unknown): CreatedToken {
  const isBuild = kind === "builds";
  const id = safeText(textMember(result, isBuild ? "build_token_uuid" : "id") ?? "");
  const name = safeText(textMember(result, isBuild ? "build_token_name" : "name") ?? "");
  return { id, name, key: `${kind}:${id}` };
}
