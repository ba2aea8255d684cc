import type {
  BuildTokenCreate,
  ServiceToken,
  ServiceTokenCreate,
  Token,
  TokenCreate,
} from "@cftokens/client";
import type { ServiceTokenUpdate, TokenPatch } from "./token-change.ts";
import type { ApiTokenRef, ServiceTokenRef } from "./token-ref.ts";
import type { Place } from "../inventory/place.ts";
import type { Safe } from "../text/safe-value.ts";

/** What is sent to create a token: the operation's body, and where it goes. */
export type CreateRequest =
  | { readonly kind: "user"; readonly body: TokenCreate }
  | { readonly kind: "account"; readonly place: Place; readonly body: TokenCreate }
  | { readonly kind: "access"; readonly place: Place; readonly body: ServiceTokenCreate }
  | { readonly kind: "builds"; readonly place: Place; readonly body: BuildTokenCreate };

/** What a form asks for: a new token, or a change of one that exists. */
export type DraftRequest =
  | CreateRequest
  | {
      readonly kind: "patch";
      readonly ref: ApiTokenRef;
      readonly base: Safe<Token>;
      readonly patch: TokenPatch;
    }
  | {
      readonly kind: "patch-service";
      readonly ref: ServiceTokenRef;
      readonly base: Safe<ServiceToken>;
      readonly body: ServiceTokenUpdate;
    };
