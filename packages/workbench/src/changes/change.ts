import type { Client, ServiceToken, Token } from "@cftokens/client";
import type { tokenOperations } from "../inventory/token-operations.ts";
import type { Safe } from "../text/safe-value.ts";
import type { CreateRequest } from "./create-request.ts";
import type { ApiTokenRef, ServiceTokenRef, TokenRef } from "./token-ref.ts";

/**
 * Whatever makes, changes or ends a token. `callFor` says which call of the API that is, and
 * `sendChange` sends it.
 */
export type Change = CreateRequest | TokenChange;

/** What is to be done to a token that exists. `base` is the token as it is before the change. */
export type TokenChange =
  /** Changes what the patch names, and sends everything else back as it is. */
  | {
      readonly type: "patch";
      readonly ref: ApiTokenRef;
      readonly base: Token | Safe<Token>;
      readonly patch: TokenPatch;
    }
  | {
      readonly type: "patch-service";
      readonly ref: ServiceTokenRef;
      readonly base: ServiceToken | Safe<ServiceToken>;
      readonly body: ServiceTokenUpdate;
    }
  /** Gives a service token a new secret; the old one works until `end`, or ends at once. */
  | {
      readonly type: "rotate";
      readonly ref: ServiceTokenRef;
      readonly base: ServiceToken | Safe<ServiceToken>;
      readonly end: string | undefined;
    }
  /** Moves the end of a service token of an account a year on from now. */
  | { readonly type: "refresh"; readonly ref: ServiceTokenRef }
  /** Gives an API token a new value; the old one ends at once. */
  | { readonly type: "roll"; readonly ref: ApiTokenRef }
  | { readonly type: "delete"; readonly ref: TokenRef };

/** What is to be different in an API token. Null takes a member away. */
export interface TokenPatch {
  readonly name?: string;
  readonly status?: "active" | "disabled";
  readonly not_before?: string | null;
  readonly expires_on?: string | null;
  readonly condition?: TokenUpdate["condition"] | null;
  readonly policies?: readonly PolicyPatch[];
}

/** A policy that stays as it is, by its id, or one that is sent anew. */
export type PolicyPatch = { readonly keep: string } | { readonly send: TokenUpdate["policies"][number] };

/** The body of an update of an API token: full replacement. */
export type TokenUpdate = BodyOf<typeof tokenOperations.user.update>;

/** The body of an update of a service token: only what it names is changed. */
export type ServiceTokenUpdate = BodyOf<typeof tokenOperations.access.account.update>;

type BodyOf<Name extends keyof Client> = Parameters<Client[Name]>[0] extends { readonly body: infer Body }
  ? Body
  : never;
